import torch
from torch import nn

torch.manual_seed(19)
xs = torch.randn(64, 5)
ys = xs.sum(1, keepdim=True).tanh()
net = nn.Sequential(nn.Linear(5, 10), nn.ELU(), nn.Linear(10, 1))
opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.5)
total_loss = 0
for i in range(1, 61):
    j = (i * 16) % 64
    out = net(xs[j:j + 16])
    loss = nn.functional.smooth_l1_loss(out, ys[j:j + 16])
    opt.zero_grad()
    loss.backward()
    opt.step()
    total_loss += loss
    if i % 20 == 0:
        print(f'{i} average loss {float(total_loss) / i:.3f}')
