# says: TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
# under: In 0.1 * w.grad: w is [3] float32
# helps: w was computed, and only leaves keep their gradient. A line like w = w - … has made a new tensor of the weight: update it with -= under torch.no_grad()
import torch

w = torch.ones(3, requires_grad=True)
for i in range(2):
    loss = (w ** 2).sum()
    loss.backward()
    w = w - 0.1 * w.grad
