# In the ravine: how far is minus the gradient off the way to the lowest point?
import math
import torch

p = torch.tensor([10.0, 1.0], requires_grad=True)
loss = 0.05 * p[0] ** 2 + 5 * p[1] ** 2
loss.backward()

step = -p.grad
way = -p.detach()
cosine = (step @ way) / (step.norm() * way.norm())
off = torch.acos(cosine) * 180 / math.pi
