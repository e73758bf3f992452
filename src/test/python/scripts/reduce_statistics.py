import torch

torch.manual_seed(0)
x = torch.randint(0, 10, (3, 4)).float()
print(x)
print(x.sum(), x.sum(0), x.sum(dim=1, keepdim=True), x.sum((0, 1)))
print(x.mean(), x.mean(-1), x.prod(1), x.var(), x.std(dim=0), x.var(1, unbiased=False), x.std(correction=0))
print(x.max(), x.min(), x.amax(1), x.amin(dim=0), x.argmax(), x.argmin(1), x.aminmax())
print(x.max(dim=1))
print(x.min(0).values, x.min(0).indices)
vals, idx = torch.max(x, 1)
print(vals, idx)
print(torch.maximum(x[0], x[1]), torch.minimum(x[0], x[1]), torch.max(x[0], x[2]))
print(x.median(), x.median(dim=1), x.mode(1))
print(torch.quantile(x, 0.5), torch.quantile(x, torch.tensor([0.25, 0.75]), dim=1))
print(x.cumsum(1), x.cumprod(1), x.cummax(1).values, sep="\n")
print(x.norm(), x.norm(p=1), x.norm(dim=1), torch.linalg.norm(x), x.norm(p=float("inf")), torch.norm(x, p=2, dim=0))
print(round(torch.linalg.vector_norm(x, ord=3).item(), 4), torch.dist(x[0], x[1]))
print(x.logsumexp(1), x[0].logsumexp(0))
print(x.softmax(1), x.softmax(1).sum(1).round(decimals=3))
print(torch.bincount(torch.tensor([0, 1, 1, 3, 2, 1])), torch.histc(x, bins=5, min=0, max=10), torch.histc(x, 3))
print(torch.var_mean(x), torch.std_mean(x, dim=1))
print(x.diff(dim=1), torch.trace(x[:, :3]), x.diagonal(), x.nansum(), torch.count_nonzero(x), torch.count_nonzero(x, dim=0))
print(x.clamp(2, 6), x.clamp(min=4), x.clamp_max(3), torch.clip(x, 1, 2), sep="\n")
print(x.numel(), x.dim(), x.ndim, x.nelement(), torch.numel(x))

# gradients of reductions
for f in [lambda t: t.sum(), lambda t: t.mean(), lambda t: t.max(), lambda t: t.prod(), lambda t: t.std(), lambda t: t.median(), lambda t: t.norm(), lambda t: t.logsumexp(0), lambda t: t.amax(), lambda t: t.var(unbiased=False)]:
    t = torch.tensor([3.0, 1.0, 3.0, 2.0], requires_grad=True)
    y = f(t)
    y.backward()
    print(y, t.grad)
print(torch.sum(torch.tensor([])), torch.tensor([]).prod(), torch.tensor([]).mean())
try:
    torch.tensor([]).max()
except RuntimeError as e:
    print(e)
