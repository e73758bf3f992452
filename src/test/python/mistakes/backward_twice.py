# says: RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.
# under: In y.backward(): y is [] float32
# helps: backward() frees what the forward pass saved, so that it can run once: compute the loss again before the second, or give the first retain_graph=True.
import torch

x = torch.randn(3, requires_grad=True)
y = (x ** 2).sum()
y.backward()
y.backward()
