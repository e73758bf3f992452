# says: TypeError: params argument given to the optimizer should be an iterable of Tensors or dicts, but got torch.FloatTensor
# under: In torch.optim.SGD(w, lr=0.1): w is [3] float32
# helps: An optimizer takes a list of tensors, also of a single one: [w]
# change: Change line 4 to optimizer = torch.optim.SGD([w], lr=0.1)
import torch

w = torch.ones(3, requires_grad=True)
optimizer = torch.optim.SGD(w, lr=0.1)
