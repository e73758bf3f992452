import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F

BEFORE = ' (Triggered'


def said(function):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        function()
    for each in caught:
        print(each.category.__name__, str(each.message).partition(BEFORE)[0])
    if not caught:
        print('nothing')


x = torch.ones(3, requires_grad=True)
y = x * 2
kept = x * 3
kept.retain_grad()
said(lambda: x.grad)
said(lambda: y.grad)
said(lambda: kept.grad)
said(lambda: y.detach().grad)
said(lambda: hasattr(y, 'grad'))
said(lambda: (x ** 2).sum().backward(create_graph=True))
said(lambda: (x ** 2).sum().backward(create_graph=True))
said(lambda: torch.tensor(x))
said(lambda: F.mse_loss(torch.ones(3), torch.ones(3, 1)))
said(lambda: nn.L1Loss()(torch.ones(3), torch.ones(3, 1)))
said(lambda: F.softmax(torch.ones(2, 3)))
said(lambda: nn.LogSoftmax()(torch.ones(2, 3)))
said(lambda: nn.MSELoss(size_average=False))
said(lambda: nn.CrossEntropyLoss(reduce=False))
said(lambda: torch.ones(2, 3, 4).T)
said(lambda: torch.ones(2, 3).T)
said(lambda: torch.range(1, 3))
said(lambda: torch.meshgrid(torch.ones(2), torch.ones(3)))
said(lambda: torch.meshgrid(torch.ones(2), torch.ones(3), indexing='ij'))
said(lambda: torch.cartesian_prod(torch.ones(2), torch.ones(3)))
said(lambda: torch.ones(1).std())
said(lambda: torch.ones(1).var(unbiased=False))
said(lambda: nn.LSTM(2, 3, dropout=0.5))
said(lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2), 1))
said(lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, batch_first=True), 1))

optimizer = torch.optim.SGD([x], lr=0.1)
schedule = torch.optim.lr_scheduler.StepLR(optimizer, 1)
said(lambda: schedule.step())
said(lambda: schedule.step(3))
said(lambda: schedule.get_lr())
optimizer.step()
said(lambda: schedule.step())
