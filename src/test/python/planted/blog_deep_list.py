import torch
import torch.nn as nn
import torch.nn.functional as F
from sklearn.datasets import make_circles

torch.manual_seed(0)
X, y = make_circles(n_samples=200, noise=0.05, factor=0.5, random_state=0)
X = torch.tensor(X, dtype=torch.float32)
y = torch.tensor(y, dtype=torch.float32).view(-1, 1)


class DeepNet(nn.Module):
    """A classifier with as many hidden layers as you like."""

    def __init__(self, sizes):
        super().__init__()
        self.layers = [nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])]
        self.head = nn.Linear(sizes[-1], 1)

    def forward(self, x):
        for layer in self.layers:
            x = torch.tanh(layer(x))
        return self.head(x)


net = DeepNet([2, 4])
print(sum(p.numel() for p in net.parameters()), "parameters")
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)

for epoch in range(1, 151):
    optimizer.zero_grad()
    loss = F.binary_cross_entropy_with_logits(net(X), y)
    loss.backward()
    optimizer.step()
    if epoch % 50 == 0:
        acc = ((net(X) > 0).float() == y).float().mean()
        print(f"{epoch}: loss {loss.item():.3f} accuracy {acc.item():.3f}")
