"""Comparisons, logic, bits, and what is chosen by them."""
import torch


def show(f):
    try:
        print(f())
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, str(e).split('\n')[0])


x = torch.tensor([1.0, float('nan'), -2.0, float('inf')])
i = torch.tensor([1, 2, 3])
b = torch.tensor([True, False, True])
print(x == 1, x != x, x < 0, x >= 1, 2 < i, i == 2.0, i.eq(torch.tensor([1, 5, 3])), torch.ge(i, 2), i.lt(2.5), (x == 'a'), x == None, i != b)
print(b & True, b | ~b, b ^ b, ~b, ~i, i & 2, i | 4, i ^ i, i << 1, i >> 1, 1 & i, b & torch.tensor([False, True, True]))
print(torch.logical_and(x, i[0]), torch.logical_not(i), torch.logical_or(b, ~b), torch.logical_xor(i, i))
print(x.isnan(), torch.isinf(x), torch.isfinite(x), x.isneginf(), torch.signbit(x))
print(torch.equal(i, i.clone()), torch.equal(i, i[:2]), torch.allclose(x[:1], x[:1] + 1e-9), torch.isclose(x, x), torch.isclose(x, x, equal_nan=True))
print(b.any(), b.all(), x.isnan().any(), (i > 1).all(), torch.any(b, 0), torch.all(i.view(3, 1) > 0, dim=1), (i > 2).sum(), torch.tensor([]).all())
print(torch.where(x > 0, x, 0), torch.where(b, i, 0.5), torch.where(b, 1, 0), torch.where(b), i.where(b, -1), torch.where(b, x[0], i))
print(torch.nonzero(i > 1), i.nonzero(as_tuple=True), torch.argwhere(torch.tensor([[0, 1], [2, 0]])), torch.count_nonzero(i))
print(i[i > 1], x[~x.isnan()], (i == 2).nonzero().item(), torch.tensor(3).nonzero().shape)
mask = i > 1
mask &= i < 3
print(mask, (0 < i) & (i < 3), bool((i > 0).all()), (b == True).float(), b.eq(1), torch.tensor(2) > 1)
if (i > 0).all() and not (i > 5).any():
    print('all and none')
for f in (lambda: x & x, lambda: ~x, lambda: x << 1, lambda: bool(b), lambda: torch.equal(x, 1), lambda: torch.allclose(x[:3], i), lambda: x < torch.zeros(3),
          lambda: torch.eq(i, torch.zeros(2)), lambda: torch.where(x, x, x), lambda: bool(torch.tensor([])), lambda: b - b, lambda: torch.isclose(i, i.float())):
    show(f)
w = torch.tensor([-1.0, 2.0], requires_grad=True)
chosen = torch.where(w > 0, w * 3, w * w)
chosen.sum().backward()
print(chosen, w.grad, (w > 0).requires_grad, w == w)
print(torch.pi, torch.inf, torch.nan, torch.e)
