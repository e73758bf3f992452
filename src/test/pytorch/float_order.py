"""Prints the digests that FloatProductTest, FloatSumTest and SleefFloatTest expect: of what PyTorch adds up, to the last bit."""
import torch

torch.set_num_threads(1)


def numbers(*shape):
    n = torch.Size(shape).numel()
    return torch.tensor([(i * 37 % 101 - 50) / 7 for i in range(n)], dtype=torch.float64).float().reshape(shape)


def digest(x):
    h = 0
    for bits in x.contiguous().reshape(-1).view(torch.int32).tolist():
        h = (31 * h + bits) & 0xffffffff
    return hex(h)


for m, k, n in ((64, 10, 100), (5, 7, 3), (20, 24, 40)):
    print('product', m, k, n, digest(numbers(m, k) @ numbers(k, n)))
for m, k, n in ((64, 100, 4), (16, 100, 9)):
    print('product by rows', m, k, n, digest(numbers(m, k) @ numbers(n, k).t()))
print('sum', digest(numbers(1003).sum()))
print('sum of columns', digest(numbers(67, 107).sum(0)))
print('sum of long columns', digest(numbers(300, 43).sum(0)))
print('sum of rows', digest(numbers(67, 107).sum(1)))
print('sum of few columns', digest(numbers(101, 5).sum(0)))
print('sum of turned', digest(numbers(67, 107).t().sum(0)))
print('exp', digest(numbers(104).exp()))
print('sin', digest(numbers(104).sin()))
print('cos', digest(numbers(104).cos()))
