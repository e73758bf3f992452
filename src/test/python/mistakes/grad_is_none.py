# says: TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
# under: In 0.1 * w.grad: w is [3] float32
# helps: w.grad is None until backward() has run, after zero_grad(), and if the loss does not depend on w: call loss.backward() before this line.
import torch

w = torch.ones(3, requires_grad=True)
loss = (w ** 2).sum()
with torch.no_grad():
    w -= 0.1 * w.grad
