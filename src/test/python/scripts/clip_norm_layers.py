import torch
import torch.nn as nn
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

# gradient clipping
w = nn.Parameter(torch.tensor([3.0, 4.0]))
b = nn.Parameter(torch.tensor([12.0]))
(0.5 * (w ** 2).sum() + 0.5 * (b ** 2).sum()).backward()
print(w.grad, b.grad)
print("norm before:", clip_grad_norm_([w, b], max_norm=2.6), w.grad, b.grad)
print("norm after:", clip_grad_norm_([w, b], max_norm=100.0))
print(clip_grad_norm_([w, b], 1.0, norm_type=1), w.grad)
w.grad = torch.tensor([-5.0, 0.3])
clip_grad_value_([w], 1.0)
print(w.grad, clip_grad_norm_([w], 0.5, norm_type=float("inf")))
print(torch.nn.utils.parameters_to_vector([w, b]))

# batch norm
torch.manual_seed(0)
bn = nn.BatchNorm1d(3)
x = torch.tensor([[1.0, 10.0, -1.0], [2.0, 20.0, -1.0], [3.0, 60.0, -1.0]])
y = bn(x)
print(y)
print(y.mean(0).abs() < 1e-6, bn.running_mean, bn.running_var, bn.num_batches_tracked)
bn.eval()
print(bn(x))
bn.train()
bn(x)
print(bn.running_mean, bn.num_batches_tracked)
(bn(x) * torch.arange(9.0).view(3, 3)).sum().backward()
print(bn.weight.grad, bn.bias.grad)
bn2 = nn.BatchNorm2d(2, affine=False, momentum=None)
im = torch.arange(16.0).view(2, 2, 2, 2)
print(bn2(im)[0, 0], bn2.running_mean, bn2)
nt = nn.BatchNorm1d(3, track_running_stats=False).eval()
print(nt(x)[0], nt.running_mean)
try:
    bn(torch.ones(1, 3))
except ValueError as e:
    print(e)
try:
    bn(torch.ones(2, 4))
except RuntimeError as e:
    print(e)

# layer norm, group norm, instance norm
ln = nn.LayerNorm(3)
print(ln(x))
ln.eval()
print(ln(x)[1], ln.weight, ln.bias)
z = x.clone().requires_grad_()
(ln(z) * torch.tensor([1.0, 0.0, 0.0])).sum().backward()
print(z.grad)
m, v = x.mean(-1, keepdim=True), x.var(-1, unbiased=False, keepdim=True)
print(torch.allclose(ln(x), (x - m) / torch.sqrt(v + 1e-5), atol=1e-5))
print(nn.GroupNorm(1, 2)(im)[1, 1], nn.InstanceNorm2d(2)(im)[0, 0])

# train and eval of a whole net
torch.manual_seed(1)
net = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Dropout(0.5), nn.Linear(4, 1))
a, c = net(x), net(x)
net.eval()
e, f = net(x), net(x)
print(torch.equal(a, c), torch.equal(e, f), e.flatten())
