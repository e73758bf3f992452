import torch
import warnings
warnings.simplefilter('ignore')
torch.manual_seed(3)


def t(f):
    try:
        r = f()
        print(r)
    except Exception as e:
        print(type(e).__name__, '|', str(e).split('\n')[0])


# what beginners do
X = torch.tensor([[1., 2.], [3., 4.], [5., 6.]])
y = torch.tensor([0, 1, 1])
for i in range(0, len(X), 2):
    print(X[i:i + 2], y[i:i + 2])
for xi, yi in zip(X, y):
    print(xi, yi.item(), int(yi))
perm = torch.tensor([2, 0, 1])
print(X[perm], y[perm], X[perm[:2]], X[y == 1], X[y.bool()], X[[0, 2]], X[-1], X[-1, -1], X[:, -1:], X[:, :1])
print(X[:, 0].mean(), X[0].sum().item(), X.T @ X, X.size(0), X.shape[1], len(X))
mask = X > 2
X2 = X.clone()
X2[mask] = 0
print(X2, mask, mask.sum().item(), (~mask)[0])
X2[X2 == 0] = -1
X2[:, 1] = torch.tensor([7., 8., 9.])
X2[1] = X2[0]
X2[0, :] += 1
X2[2][0] = 42
print(X2)
onehot = torch.zeros(3, 2)
onehot[torch.arange(3), y] = 1
print(onehot, torch.eye(2)[y], onehot.argmax(1))
logits = torch.tensor([[0.1, 0.9], [2., 1.], [0., 3.]])
print(logits[range(3), y], logits[torch.arange(3), y].mean(), logits.gather(1, y.view(-1, 1)).squeeze())
a = torch.arange(10)
print(a[::2], a[1::3], a[-3:], a[:-3], a[2:-2:2], a.flip(0), a[a % 2 == 0], a[(a > 2) & (a < 7)], a.view(2, 5)[1], a.view(2, -1).sum(0))
t(lambda: a[10])
t(lambda: a[::-1])
t(lambda: a['x'])
t(lambda: a[1.5])
t(lambda: a[torch.tensor([1.5])])
t(lambda: X[3])
t(lambda: X[0, 2])
t(lambda: X[:, 5])
t(lambda: X[0][0][0])
t(lambda: X[torch.tensor([True, False])])
t(lambda: X.view(4, 2))
t(lambda: X.reshape(-1, 4))
t(lambda: torch.cat([X, torch.ones(2)]))
t(lambda: torch.stack([X, X[:2]]))
t(lambda: X.squeeze(1).shape)
t(lambda: X @ torch.ones(3))
t(lambda: X + torch.ones(3))
t(lambda: float(X))
t(lambda: X.item())
t(lambda: bool(X > 1))
t(lambda: torch.tensor([1, 2], [3]))
t(lambda: torch.zeros(2, 3)[0].fill_(5))
t(lambda: X.foo)
t(lambda: X.unsqueeze(5))
t(lambda: X.expand(4, 2))
t(lambda: X.permute(0, 1, 2))
t(lambda: X.t().view(-1))
t(lambda: torch.arange(6).reshape(2, 3).tolist())
t(lambda: [list(r) for r in X])
t(lambda: list(map(float, X[0])))
t(lambda: sum(X).tolist())
t(lambda: dict(zip('ab', X[0].tolist())))
t(lambda: max(X[0]).item())
t(lambda: sorted(X[:, 0].tolist(), reverse=True))
t(lambda: '{:.3f} {}'.format(X[0, 0], y[0]))
t(lambda: '%d %.2f %s' % (y[1], X[0, 1], X[0]))
t(lambda: f'{X[0, 0]:.4f} {y[0]} {X.shape} {tuple(X.shape)} {X.dtype}')
t(lambda: round(X[0, 0].item(), 2))
t(lambda: X[0] == X[1])
t(lambda: (X[0] == X[0]).all())
t(lambda: X.new_tensor([1, 2]))
t(lambda: torch.empty(0).shape)
t(lambda: torch.cat([torch.empty(0), X[0]]))
t(lambda: torch.cat((X, X), dim=-1))
t(lambda: torch.cat(tuple(X)))
t(lambda: torch.stack(tuple(X), dim=-1))
t(lambda: torch.stack([r * 2 for r in X]))
t(lambda: torch.stack(list(X.unbind(1))))
t(lambda: torch.tensor([[r.sum() for r in X]]))
t(lambda: [c.shape for c in X.split([1, 2])])
t(lambda: X[None, :, None].shape)
t(lambda: X[..., None].squeeze(-1).shape)
t(lambda: X.unsqueeze(0).repeat(2, 1, 1).shape)
t(lambda: X.repeat(1, 2))
t(lambda: torch.linspace(0, 1, 5)[:, None] * torch.arange(2))
t(lambda: torch.triu(torch.ones(3, 3), diagonal=1).bool())
t(lambda: torch.ones(3, 3).masked_fill(torch.triu(torch.ones(3, 3), 1) == 1, float('-inf')))
t(lambda: torch.diag(torch.tensor([1., 2.])))
t(lambda: torch.meshgrid(torch.arange(2), torch.arange(2)))
t(lambda: torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4])))
t(lambda: torch.tril_indices(3, 3).shape)
t(lambda: torch.zeros(5, dtype=torch.long).scatter_add_(0, torch.tensor([0, 0, 3]), torch.tensor([1, 2, 3])))
t(lambda: torch.zeros(2, 4).scatter(1, torch.tensor([[1], [3]]), 1))
t(lambda: torch.zeros(2, 4).scatter_(1, torch.tensor([[1], [3]]), torch.ones(2, 1)))
t(lambda: X.index_select(1, torch.tensor([1])))
t(lambda: X.narrow(0, 1, 2))
t(lambda: X.chunk(2))
t(lambda: X.roll(1, 0))
t(lambda: torch.rot90(X))
t(lambda: X.flatten().shape)
t(lambda: X.ravel()[2])
t(lambda: torch.atleast_2d(torch.tensor(1.)))
t(lambda: torch.hstack((X, X)).shape)
t(lambda: torch.vstack((X[0], X[1])))
t(lambda: torch.column_stack((X[:, 0], X[:, 1])))
t(lambda: torch.Size([1, 2]) + (3,))
t(lambda: X.type())
t(lambda: y.float() / 2)
t(lambda: y.type(torch.FloatTensor))
t(lambda: X.int())
t(lambda: X.to(torch.long).dtype)
t(lambda: X.is_contiguous())
t(lambda: X.requires_grad)
t(lambda: X.grad)
t(lambda: X.grad_fn)
t(lambda: X.is_leaf)
w = torch.randn(2, 3, requires_grad=True)
t(lambda: w[0].grad_fn.name())
t(lambda: type(w.sum().grad_fn).__name__)
t(lambda: w.sum().grad_fn.next_functions[0][0].__class__.__name__)
w2 = w.detach().clone()
w2 *= 0
t(lambda: (w2, w.shape == w2.shape))
t(lambda: w.numpy())
with torch.no_grad():
    w[0] = 0
    w[:, 1] *= 0
    w -= w
print(w, w.is_leaf, w._version)
t(lambda: w.fill_(1))
t(lambda: w.data.fill_(1))
print(w)
w.data[0, 0] = 5.
w.data = w.data * 2
print(w)
v = w.view(-1)
t(lambda: v.add_(1))
s = (w * 2)
s[0, 0] = 100.
s.sum().backward()
print(w.grad)
del s
t(lambda: w.unsqueeze(0).shape)
b = torch.zeros(2, dtype=torch.bool)
b[0] = True
t(lambda: (b, ~b, b.any(), b.all(), b.sum(), b.float().mean()))
h = torch.zeros(3)
h[0], h[1] = 1, 2.5
h[2:] = h[:1]
print(h)
i = 0
while h[i] != 2.5:
    i += 1
print(i)
if h[0] > 0 and not h.sum() == 0:
    print('yes', h.sum() > 1)
lst = [torch.tensor(1.), torch.tensor(2.)]
print(sum(lst) / len(lst), torch.stack(lst).mean(), torch.tensor(lst))
