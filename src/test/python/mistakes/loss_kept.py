# says: RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.
# under: In total.backward(): total is [] float32
# helps: This loss leads back into a turn of the loop that backward() has already freed: compute everything anew in each turn, and cut off what is carried over with .detach() or .item().
import torch

w = torch.ones(2, requires_grad=True)
total = torch.zeros(())
for i in range(3):
    total = total + (w ** 2).sum()
    total.backward()
