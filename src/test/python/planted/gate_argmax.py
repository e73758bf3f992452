import torch
from torch import nn

# mixture of two experts: a gate picks who answers
torch.manual_seed(11)
x = torch.rand(200, 1) * 2 - 1
y = torch.where(x > 0, 2 * x - 1, -x) + 0.02 * torch.randn(200, 1)


class Mixture(nn.Module):
    def __init__(self):
        super().__init__()
        self.experts = nn.Linear(1, 2)
        self.gate = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 2))

    def forward(self, x):
        answers = self.experts(x)
        choice = self.gate(x)
        weights = nn.functional.one_hot(choice.argmax(1), 2).float()
        return (weights * answers).sum(1, keepdim=True)


model = Mixture()
opt = torch.optim.Adam(model.parameters(), lr=0.03)
for step in range(401):
    loss = (model(x) - y).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 100 == 0:
        print(f"{step:4d}  {loss.item():.4f}")
