import torch

torch.manual_seed(7)
x = torch.randn(3, 4)
print(x)
m = x > 0
print(m)
print(x[m])
print(m.sum(), m.sum(dim=1), m.any(), m.all(), (~m).sum().item())
print(x[m & (x < 1)], x[(x < -1) | (x > 1)])

y = x.clone()
y[y < 0] = 0
print(y)
y[m] *= 10
print(y)
y[torch.tensor([True, False, True])] = -1.0
print(y)
y[~m] = torch.arange((~m).sum(), dtype=torch.float32)
print(y)

labels = torch.tensor([0, 2, 1, 2, 2, 0])
scores = torch.tensor([0.1, 0.9, 0.4, 0.6, 0.8, 0.3])
for c in labels.unique():
    sel = labels == c
    print(f"class {c}: n={sel.sum()} mean={scores[sel].mean():.4f} idx={sel.nonzero().flatten().tolist()}")

z = torch.arange(12).view(3, 4)
print(z[:, torch.tensor([True, False, False, True])])
print(z[z % 3 == 0], z[z > 100], z[z > 100].shape)
print(torch.masked_select(z, z > 7), z.masked_fill(z > 7, -1))
print(torch.nonzero(z > 7))
print(torch.nonzero(z > 7, as_tuple=True))
print(torch.where(z > 5, z, torch.zeros_like(z)))
print(torch.where(z % 2 == 0))

# gradient through a mask
p = torch.tensor([-1.0, 2.0, -3.0, 4.0], requires_grad=True)
q = p[p > 0]
print(q)
(q ** 2).sum().backward()
print(p.grad)

try:
    z[torch.tensor([True, False])]
except IndexError as e:
    print(e)
print(torch.logical_and(z > 2, z < 9).int())
print(torch.logical_xor(m, m.roll(1, 1)), torch.logical_not(m[0]))
print(torch.isnan(torch.tensor([1.0, float("nan")])), torch.isinf(torch.tensor([float("inf"), 0.0])), torch.isfinite(x).all())
