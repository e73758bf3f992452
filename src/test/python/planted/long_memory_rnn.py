import torch
import torch.nn as nn


class LongMemory(nn.Module):
    def __init__(self, hidden=16):
        super().__init__()
        self.rnn = nn.RNN(2, hidden, batch_first=True)
        self.head = nn.Linear(hidden, 1)
        for name, p in self.rnn.named_parameters():
            if "weight_hh" in name:
                nn.init.normal_(p, std=0.02)

    def forward(self, x):
        states, _ = self.rnn(x)
        return self.head(states[:, -1])


def make_batch(n, length=18):
    x = torch.zeros(n, length, 2)
    sign = torch.randint(0, 2, (n,)).float() * 2 - 1
    x[:, 0, 0] = sign
    x[:, 1:, 1] = 0.1 * torch.randn(n, length - 1)
    return x, sign.unsqueeze(1)


torch.manual_seed(23)
net = LongMemory()
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
for step in range(1, 151):
    x, sign = make_batch(32)
    loss = nn.functional.mse_loss(net(x), sign)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 50 == 0:
        print(f"step {step}: {loss.item():.3f}")
