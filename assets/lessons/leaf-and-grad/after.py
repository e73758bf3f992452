# Six tensors: whose grad is None, and why?
import torch

x = torch.tensor(3.0, requires_grad=True)
w = torch.tensor(2.0, requires_grad=True)
v = torch.tensor(5.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.01)

y = w * x
z = v * x
loss = y**2
loss.backward(); z.backward()
optimizer.step()
