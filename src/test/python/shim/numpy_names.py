import torch
from torch.distributions import Multinomial

x = torch.tensor([[3.0, 1.0, 2.0], [6.0, 5.0, 4.0]])
places = torch.tensor([[0, 1, 0], [1, 0, 1]])
for name in ('sum mean prod std var max min argmax argmin amax amin all any median mode nanmean logsumexp quantile kthvalue std_mean '
             'nansum nanmedian').split():
    f = getattr(torch, name)
    first = {'quantile': (x, 0.5), 'kthvalue': (x, 2)}.get(name, (x,))
    for names in ({'axis': 1}, {'axis': 0, 'keepdims': True}, {'dim': 1, 'keepdims': True}):
        r = f(*first, **names)
        print(name, names, r if isinstance(r, torch.Tensor) else tuple(r))
for name, rest in (('cumsum', ()), ('cumprod', ()), ('cummax', ()), ('softmax', ()), ('sort', ()), ('argsort', ()), ('topk', (2,)), ('unbind', ()),
                   ('squeeze', ()), ('unsqueeze', ()), ('chunk', (2,)), ('tensor_split', (2,)), ('repeat_interleave', (2,)), ('diff', ()),
                   ('count_nonzero', ()), ('take_along_dim', (places,))):
    print(name, getattr(x, name)(*rest, axis=1))
print(torch.cat([x, x], axis=1), torch.stack((x, x), axis=2).shape, torch.concat([x, x], axis=0).shape)
print(x.select(axis=1, index=0), x.narrow(axis=1, start=1, length=2))
for wrong in (lambda: x.unsqueeze(), lambda: torch.symeig(x), lambda: x.lstsq(x), lambda: torch.matrix_rank(x)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, str(e)[:90])

torch.manual_seed(0)
counts = Multinomial(10, torch.tensor([0.2, 0.8]))
print(counts, counts.mean, counts.variance, counts.sample(), counts.sample((2, 2)), counts.log_prob(torch.tensor([2.0, 8.0])))
y = (torch.ones(2, 3, requires_grad=True) * 1).transpose_(0, 1)
print(y, torch.nn.GRU(2, 3, batch_first=True)(torch.ones(1, 1, 2))[0].grad_fn.name())
