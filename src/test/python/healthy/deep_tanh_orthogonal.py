import torch
from torch import nn

torch.manual_seed(3)
DEPTH, WIDTH = 12, 16
layers = [nn.Linear(4, WIDTH)]
for _ in range(DEPTH):
    linear = nn.Linear(WIDTH, WIDTH)
    nn.init.orthogonal_(linear.weight, gain=1.2)
    nn.init.zeros_(linear.bias)
    layers += [nn.Tanh(), linear]
layers += [nn.Tanh(), nn.Linear(WIDTH, 1)]
net = nn.Sequential(*layers)

x = torch.randn(150, 4)
y = (x[:, :1] * x[:, 1:2]).clamp(-2, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
for epoch in range(121):
    loss = nn.functional.mse_loss(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    optimizer.step()
    if epoch % 30 == 0:
        print(f"{epoch:3d}: {loss.item():.2f}")
