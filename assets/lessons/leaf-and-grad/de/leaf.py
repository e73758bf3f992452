# Sechs Tensoren: Wessen grad ist None, und warum?
import torch

x = torch.tensor(3.0)
w = torch.tensor(2.0, requires_grad=True)
v = torch.tensor(5.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.01)

y = w * x
z = v * x
loss = y**2
loss.backward()
optimizer.step()
