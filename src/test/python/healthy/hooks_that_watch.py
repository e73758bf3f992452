import torch
import torch.nn as nn
from sklearn.datasets import make_circles

torch.manual_seed(0)
X, y = make_circles(200, noise=0.05, factor=0.4, random_state=0)
X, y = torch.tensor(X).float(), torch.tensor(y).long()
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 2))
seen = {}


def remember(name):
    def hook(module, inputs, output):
        seen[name] = output.detach().mean().item()
    return hook


for name, module in net.named_children():
    if isinstance(module, nn.ReLU):
        module.register_forward_hook(remember(name))
net[0].weight.register_hook(lambda g: seen.update(gradient=g.norm().item()))

optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for step in range(1, 121):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    optimizer.step()
    if step % 40 == 0:
        print(step, f"loss {loss.item():.3f}", {k: round(v, 2) for k, v in seen.items()})
