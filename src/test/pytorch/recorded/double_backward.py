"""A gradient penalty: the gradient is itself differentiated."""
import torch
import torch.nn as nn

torch.manual_seed(10)
model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for step in range(12):
    x = torch.randn(6, 2, requires_grad=True)
    out = model(x)
    slope, = torch.autograd.grad(out.sum(), x, create_graph=True)
    loss = out.pow(2).mean() + (slope.norm(dim=1) - 1).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(step, loss.item())
