import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset


class Songs(Dataset):
    """Eight audio features; three tags, any of which may hold."""

    def __init__(self, n, seed):
        g = torch.Generator().manual_seed(seed)
        self.x = torch.randn(n, 8, generator=g)
        rule = torch.randn(8, 3, generator=g)
        self.tags = (self.x @ rule > 0.5).float()

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.tags[i]


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(8, 16)
        self.out = nn.Linear(16, 3)

    def forward(self, x):
        return self.out(F.relu(self.hidden(x)))


torch.manual_seed(0)
tagger = Tagger()
opt = torch.optim.SGD(tagger.parameters(), lr=0.1, momentum=0.9)
for epoch in range(5):
    losses = []
    for x, tags in DataLoader(Songs(160, seed=1), batch_size=16, shuffle=True):
        loss = F.binary_cross_entropy(tagger(x), tags)
        opt.zero_grad()
        loss.backward()
        opt.step()
        losses.append(loss.item())
    print(f"epoch {epoch}: {sum(losses) / len(losses):.3f}")
