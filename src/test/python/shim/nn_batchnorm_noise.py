"""What is 0 but for rounding: the gradient of what stands before a batch norm, printed with all its digits."""
import torch
from torch import nn

torch.set_num_threads(1)  # the order of sums is that of one thread


def numbers(*shape):
    n = 1
    for size in shape:
        n *= size
    return ((torch.arange(n) * 7919 % 1009).float() / 171 - 2.7).reshape(shape)


for norm, shape in ((nn.BatchNorm1d(6), (16, 6)), (nn.BatchNorm1d(16), (16, 16))):
    with torch.no_grad():
        norm.weight.copy_(numbers(shape[1]) * 0.1 + 0.7)
    x = numbers(*shape).requires_grad_()
    before = torch.zeros(shape[1], requires_grad=True)
    (norm(x + before.reshape(-1, *(1,) * (len(shape) - 2))) * numbers(*shape).sin()).sum().backward()
    print(before.grad.tolist(), norm.weight.grad, norm.bias.grad)
