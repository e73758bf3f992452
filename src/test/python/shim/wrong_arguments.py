"""Arguments that fit no signature: PyTorch's texts."""
import torch
import torch.nn as nn
import torch.nn.functional as F


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
n = torch.tensor([1, 2])
for text in ['torch.exp(1)', 'x.sum(foo=1)', 'x.sum(0, 1)', 'x.sum(0, foo=1)', "x.sum('a')", 'x.mean(0, True, 1)', 'x.topk()', "x.topk('a')",
             'x.topk(1, foo=2)', 'torch.topk(x, 1, k=2)', 'x.topk(1, 0, True, True, True)', "x.view('a')", 'x.view(2.0)', 'x.view()', 'x.view(2, 2.0)',
             'x.permute()', "x.permute(0.5, 1)", 'x.transpose(0)', "x.unsqueeze('a')", 'x.unsqueeze(1, 2)', 'x.reshape(x)', 'torch.reshape(x, 2, 2)',
             "torch.zeros('a')", 'torch.zeros(2, 2.5)', 'torch.zeros()', 'torch.full(2, 1)', "torch.full((2,), 'a')", "torch.arange('a')",
             'torch.linspace(0, 1)', 'torch.randn(None)', 'torch.randint(3)', 'torch.randint(1.5, (2,))', 'torch.cat(x, 0, 1)', 'torch.cat([x, 1])',
             "torch.cat([x, x], 'a')", 'torch.stack(x, x)', 'torch.tensor()', 'torch.max(3, 4)', 'x.max(0, 1)', "torch.clamp(x, 'a')", 'torch.where(x, 1)',
             "x.fill_('a')", "x.add_('a')", "x.repeat('a')", "x.squeeze('a')", "x.to(dtype='float')", "x.masked_fill(x > 0, 'a')", 'x.gather(0, 1)',
             "torch.multinomial(x, 'a')", "torch.tile(x, 'a')", 'x.requires_grad_(1)', "x.backward('a')", "x < 'a'", '2 @ x', "x & 'a'", 'x(1)',
             'x.shape(0)', 'x.shape.foo', 'x.sort().shape', 'torch.pow(2, 3)', 'torch.split(x, 0)', "torch.tensor(7)[9]", 'x.expand(3, -1)',
             'nn.Conv2d(1, 2)', 'nn.Linear(3.5, 2)', 'nn.MSELoss(x, x)', 'F.softmax([1.0], dim=0)', 'F.mse_loss(x, 0.1)', 'F.softmax(n, 0)',
             'F.mse_loss(n, n)', 'F.kl_div(n, x)', 'x @ torch.ones(3, 2).long()', 'torch.lerp(n, n, 0.5)', 'torch.tensor([-1.5], dtype=torch.uint8)',
             'torch.randint(10, (4,), dtype=torch.bool)', 'nn.LSTMCell(3, 2)(torch.ones(1, 4))', 'torch.linalg.multi_dot([x, torch.ones(3, 2)])']:
    attempt(text)
