"""Sums of float32 are PyTorch's to the last bit: added up in its order, in every layout."""
import torch
import torch.nn.functional as F

torch.manual_seed(11)
torch.set_num_threads(1)


def bits(t):
    return [x.hex() for x in t.flatten().tolist()[:4]]


for n in (1, 7, 8, 9, 31, 32, 33, 100, 777, 2000, 20000):
    x = torch.randn(n) * 3 + 1
    print(n, bits(x.sum()), bits(x.mean()))
for shape in ((64, 10), (10, 64), (64, 1), (100, 3), (33, 65), (5, 7, 9), (4, 3, 8, 8), (1000, 17)):
    x = torch.randn(shape) + 0.5
    for d in range(len(shape)):
        print(shape, d, bits(x.sum(d)), bits(x.mean(d, keepdim=True)))
    print(shape, bits(x.transpose(0, -1).sum(0)), bits(x.transpose(0, -1).sum(-1)), bits(x.transpose(0, -1).sum()))
    print(shape, bits(x.sum((0, -1))), bits(x.unsqueeze(1).mean((0, 1))))
a = torch.randn(()).requires_grad_()
b = torch.randn(10).requires_grad_()
c = torch.randn(50, 1).requires_grad_()
x = torch.randn(50, 10)
((a * x + b) * c - x).sum().backward()
print(bits(a.grad), bits(b.grad), bits(c.grad))
p, t = torch.randn(100), torch.randn(100)
for loss in (F.mse_loss, F.l1_loss, F.smooth_l1_loss, F.huber_loss):
    print(loss.__name__, bits(loss(p, t)), bits(loss(p.view(-1, 4), t.view(-1, 4), reduction='sum')))
