"""Orders, ties, what occurs and how often."""
import torch


def show(f):
    try:
        print(f())
    except (RuntimeError, TypeError, IndexError) as e:
        print(type(e).__name__, str(e).split('\n')[0])


torch.manual_seed(1)
x = torch.randint(0, 4, (3, 20))
print(x.sort(), x.sort(0, descending=True), x.argsort(1), x.argsort(dim=0, descending=True, stable=True), sep='\n')
print(x.topk(5), x.topk(3, largest=False), x.float().topk(2, dim=0), x.kthvalue(4), x.kthvalue(2, dim=0, keepdim=True), x.msort(), sep='\n')
print(x.mode(), x.median(1), x.max(1), x.min(0), x.argmax(1), x.argmin(0), x.cummax(1), sep='\n')
print(torch.unique(x), x[0].unique(return_counts=True), torch.unique(x, return_inverse=True), torch.unique(x[:, :3], dim=1), x[0].unique_consecutive(return_counts=True), sep='\n')
print(torch.unique_consecutive(torch.tensor([1, 1, 2, 2, 2, 1]), return_inverse=True), torch.unique(torch.tensor([2.5, -1.0, 2.5, float('nan')])))
edges = torch.tensor([1, 3, 5])
print(torch.searchsorted(edges, torch.tensor([0, 1, 2, 6])), torch.searchsorted(edges, 3, right=True), torch.bucketize(torch.tensor([[1, 4], [5, 9]]), edges))
print(torch.bincount(torch.tensor([0, 3, 1, 3])), torch.bincount(torch.tensor([0, 1, 1]), weights=torch.tensor([0.5, 1.0, 2.0])), torch.bincount(torch.tensor([1]), minlength=4))
print(torch.histc(torch.tensor([1.0, 2.0, 1.0]), bins=4, min=0, max=3), torch.isin(x[0], edges), torch.isin(x[0], torch.tensor([2]), invert=True))
print(torch.tensor([3.0, float('nan'), 1.0]).sort(), torch.tensor([3.0, float('nan'), 1.0]).topk(2), torch.tensor(2.0).sort(), torch.tensor([True, False]).sort())
for f in (lambda: x.topk(21), lambda: x.topk(1, dim=2), lambda: x.kthvalue(0), lambda: x.sort(3), lambda: torch.bincount(torch.tensor([-1])), lambda: torch.bincount(torch.tensor([0.5])),
          lambda: torch.histc(x)):
    show(f)
w = torch.tensor([0.3, 2.0, -1.0, 1.5], requires_grad=True)
for f in (lambda: w.sort().values, lambda: w.topk(2)[0], lambda: w.kthvalue(2).values, lambda: w.sort(descending=True)[0], lambda: w.mode().values, lambda: w.msort()):
    w.grad = None
    r = f()
    (r * torch.arange(1.0, r.numel() + 1)).sum().backward()
    print(r, w.grad)
