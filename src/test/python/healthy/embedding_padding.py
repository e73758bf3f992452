import torch
from torch import nn

torch.manual_seed(15)
PAD = 0
raw = [torch.randint(1, 20, (int(n),)) for n in torch.randint(2, 8, (60,))]
batch = nn.utils.rnn.pad_sequence(raw, batch_first=True, padding_value=PAD)
labels = torch.tensor([float((r > 12).any()) for r in raw])


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(20, 6, padding_idx=PAD)
        self.fc = nn.Linear(6, 1)

    def forward(self, ids):
        mask = (ids != PAD).unsqueeze(-1)
        e = self.emb(ids).masked_fill(~mask, float("-inf"))
        return self.fc(e.max(dim=1).values).squeeze(1)


net = Tagger()
optimizer = torch.optim.Adam(net.parameters(), lr=0.03)
for epoch in range(61):
    loss = nn.functional.binary_cross_entropy_with_logits(net(batch), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        print(f"{epoch}: {loss.item():.3f}")
