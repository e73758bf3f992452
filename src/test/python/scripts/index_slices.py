import torch

x = torch.arange(24).reshape(4, 6)
print(x)
print(x[0], x[-1], x[1, 2], x[1][2])
print(x[:, 0], x[:, -1])
print(x[1:3])
print(x[1:3, 2:5])
print(x[::2, 1::2])
print(x[:, 1:-1:2])
print(x[2:2], x[2:2].shape)
print(x[10:], x[-2:, :2])

y = x.view(2, 2, 6)
print(y[..., 0])
print(y[0, ..., ::3])
print(y[:, None].shape, y[..., None].shape, y[None, :, None, 0].shape)
print(y[1, 1, 3], y[(1, 1, 3)], y[1, 1, 3].item())

# views: writing through a slice
a = torch.zeros(3, 4)
a[1] = 5
a[:, 2] = torch.tensor([1.0, 2.0, 3.0])
a[0, ::2] = -1
a[2, 1:3] += 10
a[-1, -1] = 7.5
print(a)
row = a[1]
row *= 2
print(a[1], a.sum())
a[...] = 0.25
print(a)
a[1:, 1:] = torch.eye(2, 3)
print(a)

# slices and gradients
p = torch.arange(6.0, requires_grad=True)
(p[1:5:2] * torch.tensor([2.0, 3.0])).sum().backward()
print(p.grad)
q = torch.ones(2, 3, requires_grad=True)
s = q[:, 1] * 2 + q[0, 0]
print(s, q[0], q[:, :2], sep="\n")
s.sum().backward()
print(q.grad)

print([int(r.sum()) for r in x], len(x), x.select(1, 3), x.narrow(1, 1, 2).tolist())
for i, r in enumerate(torch.tensor([[1, 2], [3, 4]])):
    a, b = r
    print(i, a, b.item())
print(x.flip(0)[0], x.roll(1, dims=1)[0], x.t()[0], x.T.shape)
