import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset


class Majority(Dataset):
    def __init__(self):
        self.rows = [[(i >> k) & 1 for k in range(5)] for i in range(32)]

    def __len__(self):
        return 32

    def __getitem__(self, i):
        bits = self.rows[i]
        return torch.tensor(bits, dtype=torch.float32) * 2 - 1, torch.tensor([float(sum(bits) >= 3)])


class Vote(nn.Module):
    def __init__(self):
        super().__init__()
        self.up = nn.Linear(5, 32)
        self.act = nn.GELU()
        self.down = nn.Linear(32, 1)

    def forward(self, x):
        return self.down(self.act(self.up(x)))


torch.manual_seed(99)
model = Vote()
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-6, weight_decay=0.01)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=30)
criterion = nn.BCEWithLogitsLoss()
loader = DataLoader(Majority(), batch_size=8, shuffle=True)
for epoch in range(30):
    epoch_loss = 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        epoch_loss += loss.item() / len(loader)
    scheduler.step()
    if epoch % 10 == 9:
        print(epoch + 1, round(epoch_loss, 4))
