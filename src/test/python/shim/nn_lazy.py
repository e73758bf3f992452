import torch
from torch import nn
import torch.nn.functional as F

net = nn.Sequential(nn.LazyConv2d(3, kernel_size=3, padding=1), nn.LazyBatchNorm2d(), nn.ReLU(), nn.Flatten(), nn.LazyLinear(2))
print(net)
print(net[4].weight, net[0].bias)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
torch.manual_seed(0)
x = torch.rand(2, 1, 4, 4)
first = F.cross_entropy(net(x), torch.tensor([0, 1]))
first.backward()
optimizer.step()
print(net, F.cross_entropy(net(x), torch.tensor([0, 1])) < first)
print(sum(p.numel() for p in net.parameters()), list(net.state_dict()))
print(nn.LazyConvTranspose2d(3, 2), nn.LazyConv1d(3, 2, bias=False), nn.LazyBatchNorm1d())
print(nn.LazyConvTranspose2d(3, 2, stride=2)(x).shape)

shared = nn.DataParallel(nn.Linear(2, 2))
print(shared, shared.module, list(shared.state_dict()), shared(torch.ones(1, 2)).shape)

from torch.cuda.amp import GradScaler, autocast
scaler = GradScaler()
with autocast():
    y = shared(torch.ones(1, 2)).sum()
scaler.scale(y).backward()
scaler.step(optimizer)
scaler.update()
with torch.autocast('cuda', dtype=torch.float16):
    print((shared(torch.ones(1, 2)) + 1).dtype)
print(torch.float16, torch.bfloat16, torch.half is torch.float16)
print(torch.conv2d(x, torch.ones(1, 1, 2, 2)).shape, torch.max_pool2d(x, 2).shape, torch.dropout(x, 0.5, False).equal(x))
print(torch.embedding(torch.eye(3), torch.tensor([2, 0])), torch.zero_(torch.ones(2)), torch.zeros(2)[torch.newaxis].shape)

from torch.distributions.categorical import Categorical
from torch.distributions import kl, normal
print(normal.Normal(0.0, 1.0), kl.kl_divergence(normal.Normal(0.0, 1.0), normal.Normal(1.0, 2.0)), Categorical(torch.ones(2)).probs)
