import torch
import torch.nn as nn

torch.manual_seed(4)


def sequences(n, length=6):
    bits = torch.randint(0, 2, (n, length, 1)).float()
    first = bits[:, 0, 0].long()
    return bits, first


class Recall(nn.Module):
    def __init__(self, hidden=12):
        super().__init__()
        self.hidden = hidden
        self.cell = nn.RNNCell(1, hidden)
        self.read = nn.Linear(hidden, 2)

    def forward(self, bits):
        h = torch.zeros(len(bits), self.hidden)
        for t in range(bits.shape[1]):
            h = self.cell(bits[:, t], h)
        return self.read(h.data)


net = Recall()
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
criterion = nn.CrossEntropyLoss()
X, y = sequences(64)
for epoch in range(1, 121):
    loss = criterion(net(X), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 40 == 0:
        acc = (net(X).argmax(1) == y).float().mean().item()
        print(f"epoch {epoch} loss {loss.item():.3f} accuracy {acc:.2f}")
