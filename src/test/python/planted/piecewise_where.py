import torch
import torch.nn as nn

torch.manual_seed(13)


class Growth(nn.Module):
    """a * log(k * dose), and nothing where there is no dose."""

    def __init__(self):
        super().__init__()
        self.a = nn.Parameter(torch.tensor(1.0))
        self.k = nn.Parameter(torch.tensor(1.0))

    def forward(self, dose):
        u = self.k * dose
        return torch.where(dose > 0, self.a * torch.log(u), torch.zeros_like(u))


dose = torch.randint(0, 6, (64,)).float()
effect = torch.where(dose > 0, 0.5 * torch.log(4 * dose), dose) + 0.02 * torch.randn(64)
net = Growth()
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
losses = []
for step in range(150):
    optimizer.zero_grad()
    loss = nn.functional.huber_loss(net(dose), effect)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print([round(v, 3) for v in losses[::50]], round(losses[-1], 3))
