import torch
from torch import nn


class Standardise(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))
        self.shift = nn.Parameter(torch.zeros(size))

    def forward(self, x):
        centred = x - x.mean(1, keepdim=True)
        spread = centred.pow(2).mean(1, keepdim=True).sqrt()
        spread += 1e-5
        return centred / spread * self.gain + self.shift


torch.manual_seed(139)
model = nn.Sequential(nn.Linear(6, 10), Standardise(10), nn.ReLU(), nn.Linear(10, 1))
x = torch.randn(50, 6)
y = x.norm(dim=1, keepdim=True)
opt = torch.optim.Adam(model.parameters(), lr=0.01)
for step in range(20):
    loss = nn.functional.mse_loss(model(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
print(loss.item())
