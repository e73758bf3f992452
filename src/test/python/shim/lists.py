import torch
a = torch.tensor([float(i) / 3 for i in range(100)])
print(a.dtype, a[7].item(), a.tolist()[:3], len(a.tolist()))
b = torch.tensor([[i, i + 1] for i in range(50)])
print(b.dtype, b.shape, b.tolist()[:2])
c = torch.tensor([[i, i + 0.5] for i in range(50)], dtype=torch.float64)
print(c.dtype, c.shape, c.tolist()[1])
d = torch.tensor([i % 2 == 0 for i in range(40)])
print(d.dtype, d.tolist()[:3])
print(torch.tensor([0.5] * 20, dtype=torch.int64))
try:
    torch.tensor([[1, 2]] * 20 + [[1]])
except ValueError as e:
    print(e)
print(torch.tensor([1e-5, 0.12345, 0.00005, 1.5, 2.00005, 0.99995]))
print(torch.tensor([0.5, 1.5, 2.5, 0.00625, 0.03125]), torch.tensor([0.12345, 0.67895], dtype=torch.float64))
torch.set_printoptions(precision=1)
print(torch.tensor([0.25, 0.35, 0.75, 0.05]))
torch.set_printoptions(precision=8)
print(torch.tensor([0.25, 0.35, 1 / 3]))
torch.set_printoptions(precision=0)
print(torch.tensor([0.25, 0.75, 2.5]))
torch.set_printoptions(profile='default')
x = torch.randn(100, 10)
s = x.shape
s2 = x.shape
print(s == s2, s[0], list(s), x.size(), x.ndim, (1,) + s, s + (2,))
n, k = x.shape
print(n * k, x.shape[0] // 10, torch.zeros(x.shape).shape, torch.zeros(*x.shape, 2).shape, x.view(x.shape[0], -1).shape, x.reshape(s).shape)
i = torch.arange(20)
print(i.tolist(), [v for v in i], i[:, None].shape, i[2:5, None].shape, i.view(4, 5)[:, -1], i.view(4, 5)[1:, 2:4], i.view(2, 2, 5)[:, 1, ::2], i[None, :3])
