# Ein Hang, der überall gleich steil ist.
import torch

w = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.01, momentum=0.9)

for step in range(60):
    before = w.detach().clone()
    loss = -w
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    moved = w.detach() - before
