import torch

x = torch.arange(4.).view(2, 2)
print(x.apply_(lambda v: v * 2 + 1), x.map_(torch.ones(2, 2), lambda a, b: a + b), x, x.is_cpu, x.is_sparse, x.names)
y = torch.arange(6.)
print(y.resize_(3, 2), y.shape, y.resize_(2), y.resize_as_(torch.ones(1, 2)), x.share_memory_().is_shared())
try:
    torch.ones(2, requires_grad=True).resize_(1, 2)
except RuntimeError as e:
    print(e)
one = torch.ones(2, 2)
print(torch.addmm(2, one, 3, one, one), one.addmm(2, one, torch.eye(2)), torch.addmm(3, one, one, one), torch.addmm(one, one, one, beta=2))
