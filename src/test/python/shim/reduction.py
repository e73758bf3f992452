"""Reductions: over all, over dimensions, their types, names and what is refused."""
import torch


def show(f):
    try:
        print(f())
    except (RuntimeError, TypeError, IndexError) as e:
        print(type(e).__name__, str(e).split('\n')[0])


torch.manual_seed(0)
x = torch.randint(0, 10, (3, 4)).float()
y = torch.randint(0, 10, (3, 4))
print(x, y)
print(x.sum(), x.sum(axis=1), x.sum((0, 1), keepdim=True), y.sum(), (y > 3).sum(0), y.float().mean(0), x.mean(dtype=torch.float64), y.sum(dtype=torch.float32))
print(y.prod(1), x.prod(), y.max(), y.min(1), x.max(0, keepdim=True), torch.max(x, 1).indices, torch.min(y, y - 1), y.argmax(), x.argmin(1, keepdim=True))
print(x.amax((0, 1)), y.amin(1), x.aminmax(), x.aminmax(dim=0), y.any(), y.all(1), x.var(), x.std(1), x.var(0, unbiased=False), torch.std(x, False))
print(torch.var_mean(x, 1), torch.std_mean(x), x.var((0, 1), correction=2), torch.var(x, dim=0, keepdim=True))
print(x.median(), x.median(1), y.median(0).values, y.mode(1), torch.nanmedian(torch.tensor([1.0, float('nan'), 3.0])))
print(x.norm(), x.norm(1, 0), x.norm(dim=1, keepdim=True), torch.norm(x, p=float('inf')), x.norm(p=3, dim=(0, 1)), torch.norm(x, 'fro'), x.norm(p=0))
print(y.cumsum(1), x.cumprod(0), x.logcumsumexp(1), y.cummax(1), x.cummin(0).indices, x.logsumexp(0), torch.logsumexp(x, (0, 1)), y.logsumexp(1))
print(torch.nansum(torch.tensor([1.0, float('nan')])), torch.nanmean(torch.tensor([[1.0, float('nan')], [3.0, 5.0]]), 0), x.diff(), y.diff(dim=0, n=2), x[:, :3].trace())
print(torch.dist(x[0], x[1]), torch.cdist(x, x[:2]), torch.cosine_similarity(x, x + 1), torch.pairwise_distance(x, x * 2), torch.cov(x), torch.corrcoef(x))
print(torch.quantile(x, 0.3), x.quantile(torch.tensor([0.1, 0.9]), dim=0), torch.quantile(x, 0.5, dim=1, keepdim=True), x.quantile(0.5, interpolation='nearest'), torch.nanquantile(torch.tensor([1.0, float('nan'), 2.0]), 0.5))
e = torch.zeros(0)
for f in (lambda: y.mean(), lambda: y.var(), lambda: y.norm(), lambda: e.max(), lambda: e.argmax(), lambda: e.sum(), lambda: e.mean(), lambda: e.prod(), lambda: e.min(0),
          lambda: x.sum(2), lambda: x.max(dim=3), lambda: x.sum((0, 0)), lambda: x.cumsum(5), lambda: x.mean(-3), lambda: torch.quantile(y, 0.5), lambda: torch.quantile(x, 2.0),
          lambda: torch.trace(x[0]), lambda: torch.tensor(5).max(0), lambda: torch.tensor(2.0).std(), lambda: (y > 3).mean(), lambda: x.softmax(2)):
    show(f)
w = torch.tensor([[3.0, 1.0], [3.0, 2.0]], requires_grad=True)
for f in (lambda: w.max(), lambda: w.max(1).values, lambda: w.median(), lambda: w.norm(), lambda: w.norm(p=1, dim=1), lambda: w.std(0), lambda: w.var(correction=0), lambda: w.cumprod(1),
          lambda: w.logsumexp(1), lambda: w.amin(0), lambda: w.prod(0), lambda: torch.var_mean(w)[0], lambda: w.mean(1, True), lambda: torch.cdist(w, w + 1), lambda: w.trace(), lambda: torch.dist(w, w * 2),
          lambda: w.nanmean(), lambda: torch.pairwise_distance(w, w * 2), lambda: w.cummax(0)[0]):
    w.grad = None
    r = f()
    print(r)
    r.sum().backward()
    print(w.grad)
best = x.max(1)
values, indices = best
print(isinstance(best, tuple), len(best), best[0] is best.values, type(best).__name__, values.tolist(), indices.tolist())
