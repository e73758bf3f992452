"""Solve y' = -2 y, y(0) = 1 with a network: the derivative by autograd.grad inside the loss."""
import numpy as np
import torch
import torch.nn as nn

torch.manual_seed(3)
t = torch.linspace(0, 2, 41).view(-1, 1).requires_grad_(True)


class Ansatz(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.hidden = nn.Linear(1, width)
        self.out = nn.Linear(width, 1, bias=False)

    def forward(self, t):
        return 1 + t * self.out(torch.tanh(self.hidden(t)))


net = Ansatz(12)
optimizer = torch.optim.Adam(net.parameters(), 1e-2)
for step in range(401):
    y = net(t)
    dy, = torch.autograd.grad(y, t, grad_outputs=torch.ones_like(y), create_graph=True)
    residual = dy + 2 * y
    loss = (residual ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 100 == 0:
        print("step %4d  loss %.5f" % (step, loss))
with torch.no_grad():
    tt = torch.tensor([[0.0], [0.5], [1.0], [2.0]])
    found = net(tt).squeeze().numpy()
exact = np.exp(-2 * tt.numpy().ravel())
print(np.round(found, 2), np.round(exact, 2))
print("largest error below 0.02:", bool(np.abs(found - exact).max() < 0.02))
y = net(t)
dy = torch.autograd.grad(y.sum(), t, create_graph=True)[0]
d2y = torch.autograd.grad(dy.sum(), t)[0]
print("y''(0) about 4: %.1f" % d2y[0].item(), d2y.shape, d2y.requires_grad)
