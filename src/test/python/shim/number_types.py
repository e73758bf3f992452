"""Whole numbers of few bits, truth values and losses of two types; names of what changed in place."""
import torch
import torch.nn.functional as F


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


b = torch.tensor([200, 2], dtype=torch.uint8)
t = torch.tensor([True, False])
for text in ['b // -1', 'b % -3', 'b / -3', 'b * -1', 'b - 201', 'b > -3', 'b.clamp(min=-1)', 'b.clamp(max=-1)', 'torch.maximum(b, torch.tensor(-1))',
             't.clamp(max=-1)', 't.clamp(0, 1)', 't.clamp_(max=-1)', 'b.sum(dtype=torch.uint8)', 'torch.add(t, t, alpha=3)',
             'torch.add(torch.tensor([1, 1], dtype=torch.int32), t, alpha=3)', 'torch.tensor([[True], [False]]).argmax(1)', 't.topk(1)', 't.kthvalue(1)',
             'torch.bincount(t)', 't.dot(t)', 'torch.ones(2, 2, 3).fill_diagonal_(1)', 'torch.ones(2, 2, 2).fill_diagonal_(5)',
             'F.cosine_similarity(torch.tensor([1.0, 2.0]), torch.tensor([1, 3]), dim=0)', 'torch.cosine_similarity(b, b, dim=0)',
             'F.threshold(torch.tensor([0.1, 0.2]), 0.1, 20)', 'torch.tensor(False).unflatten(0, (1, -1))', 'torch.full((2,), -2.0, dtype=torch.uint8)']:
    attempt(text)
x = torch.tensor([1.0, 2.0], requires_grad=True)
for name in ('mse_loss', 'huber_loss', 'smooth_l1_loss'):
    for target in (torch.tensor([1, 3]), torch.tensor([1.0, 3.0], dtype=torch.float64)):
        loss = getattr(F, name)(x, target)
        attempt('loss.backward()')
for text in ('transpose_(0, 1)', 'unsqueeze_(0)', 'uniform_()', 'normal_()', 'bernoulli_()', 'exponential_()'):
    y = (x * 2).reshape(2, 1)
    print(text, eval('y.' + text).grad_fn.name())
for f in (lambda v: v.flip(0), lambda v: v.repeat(2), lambda v: v[[0, 1]], lambda v: v.clamp(0, 5), lambda v: v.unsqueeze(0), lambda v: v.sort()[0]):
    y = f(x)
    print(y.grad_fn.name(), torch.autograd.grad((y * y).sum(), x, create_graph=True)[0].grad_fn.name())
print(torch.kron(x, torch.ones(2)))
