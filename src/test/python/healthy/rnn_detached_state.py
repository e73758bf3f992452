import torch
import torch.nn as nn

torch.manual_seed(0)
series = torch.sin(torch.arange(0, 121) * 0.3)
inputs, targets = series[:-1].view(1, -1, 1), series[1:].view(1, -1, 1)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.GRU(1, 12, batch_first=True)
        self.out = nn.Linear(12, 1)

    def forward(self, x, h):
        y, h = self.rnn(x, h)
        return self.out(y), h


net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for epoch in range(10):
    h = torch.zeros(1, 1, 12)
    total = 0.0
    for start in range(0, 120, 20):
        h = h.detach()
        out, h = net(inputs[:, start:start + 20], h)
        loss = nn.functional.mse_loss(out, targets[:, start:start + 20])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
    if epoch % 3 == 0:
        print(f"epoch {epoch} {total / 6:.3f}")
