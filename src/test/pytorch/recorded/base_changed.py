"""A tensor that was a leaf when it was met is changed in place, and fails in its backward pass."""
import torch

k = torch.tensor(0.5, requires_grad=True)
optimizer = torch.optim.SGD([k], lr=0.1)
steps = torch.zeros(4, 3)
steps[0] = 1.0
for t in range(3):
    steps[t + 1] = steps[t] * torch.sigmoid(k)
steps.sum().backward()
optimizer.step()
