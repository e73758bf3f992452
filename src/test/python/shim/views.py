import torch

# what a graph of views and writes prints, and its gradients
x = torch.arange(12.).reshape(3, 4).requires_grad_()
y = x * 2
for v in (y[0], y[:, 1], y[1:], y[None], y[...], y[:], y[::2, 1:3], y[torch.tensor([0, 2])], y[y > 5], y.T, y.t(), y.mT, y.view(-1),
          y.reshape(4, 3), y.t().reshape(-1), y.flatten(), y.squeeze(), y.unsqueeze(0), y.expand(2, 3, 4), y.repeat(1, 2), y.flip(0),
          y.roll(1), y.rot90(), y.diagonal(), y.diag(), y.tril(), y.triu(1), y.split(2)[1], y.chunk(2)[0], y.unbind()[1], y.clone(),
          y.permute(1, 0), y.movedim(0, 1), y.swapaxes(0, 1), y.narrow(0, 1, 2), y.select(1, 0), y.unfold(1, 2, 2), y.contiguous(),
          y.t().contiguous(), y.gather(1, torch.tensor([[0], [1], [2]])), y.index_select(0, torch.tensor([1])), y.masked_fill(y > 3, 0.),
          y.masked_select(y > 8), y.take(torch.tensor([0, 5])), y.double(), y.to(torch.float64), y.float(), y.repeat_interleave(2, 0),
          y.unflatten(1, (2, 2)), torch.cat([y, y]), torch.stack([y, y]), torch.vstack([y, y]), torch.hstack([y, y]), y.tile(2), y.view_as(y),
          torch.atleast_3d(y), torch.meshgrid(y[0], y[1], indexing='ij')[0], y.ravel(), y.fliplr(), torch.block_diag(y, y)):
    name = str(v.grad_fn)
    print(name[1:name.index(' ')] if ' ' in name else name, tuple(v.shape), v._version)
z = x * 1
z[0] = 0.
print(z)
z[1, 2] += 5
z[:, 0] = z[:, 1] * 2
z[z > 9] = -1
z[torch.tensor([2])] = z[0].clone()
print(z)
(z * torch.arange(12.).reshape(3, 4)).sum().backward()
print(x.grad)
w = torch.zeros(4, requires_grad=True)
try:
    w[0] = 1.
except RuntimeError as e:
    print(e)
with torch.no_grad():
    w[0] = 1.
    w.fill_(3)
    w[1:] = torch.tensor([1., 2., 3.])
print(w, w._version)
for row in x.detach():
    row.mul_(2)
print(x)
try:
    for row in (x * 1):
        row.mul_(2)
except RuntimeError as e:
    print(e)
a = torch.ones(2, 2)
b = a.view(4)
b[0] = 7
print(a, b, a.data_ptr() == b.data_ptr(), a.clone().data_ptr() == a.data_ptr())
c = a.t()
c[0, 1] = -1
print(a, c._version, a._version)
p = torch.tensor([1., 2.], requires_grad=True)
q = (p * 3)
q.data = torch.tensor([5., 6.])
print(q, p)
p.data = torch.tensor([9., 8.])
print(p, p.is_leaf, p.requires_grad)
p.data[0] = 1.
p.data.mul_(2)
print(p)
(p * p).sum().backward()
print(p.grad)
p.grad.zero_()
p.grad = None
print(p.grad)
i = torch.tensor([1, 2, 3])
i[0] = 2.9
i[1:] = torch.tensor([7, 8])
print(i, i.dtype)
try:
    i[torch.tensor([0])] = torch.tensor([1.5])
except RuntimeError as e:
    print(e)
try:
    i += 1.5
except RuntimeError as e:
    print(e)
m = torch.zeros(3, 3, dtype=torch.bool)
m[0] = True
m[1, 1] = 1
print(m, m.sum())
s = torch.zeros(5)
s[1:4] = 2
s[[0, 4]] = 9
s[-1] += 1
print(s)
s[::2] *= 10
print(s)
e = torch.eye(3)
e[range(3), [2, 1, 0]] = 5
print(e)
e[e == 5] = torch.tensor([1., 2., 3.])
print(e)
e[:, 1] = e[:, 0]
e[1:, 1:] = 0
print(e)
try:
    e[0] = [1, 2, 3]
except TypeError as err:
    print(err)
try:
    e[5] = 1
except IndexError as err:
    print(err)
try:
    e[0, :] = torch.ones(2)
except RuntimeError as err:
    print(err)
d = torch.arange(3.).requires_grad_().double()
print(d)
d.sum().backward()
f = torch.arange(4, dtype=torch.float64, requires_grad=True)
g = f.float() * 2
g.sum().backward()
print(f.grad, g.dtype, g)
h = torch.arange(6.).reshape(2, 3)
h.requires_grad_()
h.t()[0].sum().backward()
print(h.grad)
import copy
k = copy.deepcopy(h)
print(k, k.grad, k is h, k.requires_grad)
try:
    copy.deepcopy(h * 2)
except RuntimeError as err:
    print(str(err)[:60])
