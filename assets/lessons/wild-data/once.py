# w is right; one of forty rows is an outlier, and it comes once.
import torch

y = torch.full((40,), 2.0)
y[20] = 20.0
w = torch.tensor(2.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)

for row in range(40):
    before = w.detach().clone()
    loss = (w - y[row]) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    thrown = w.detach() - before
