# says: RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
# under: In y.backward(): y is [] float32
# helps: Nothing that went into it requires a gradient: make the weights with requires_grad=True, and let no .item(), .detach() or torch.tensor(…) stand between them and the loss.
import torch

x = torch.randn(3)
y = (x ** 2).sum()
y.backward()
