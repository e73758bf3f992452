import math
import torch
from torch import nn

# attention as a weighted mean: smoothing a noisy curve
torch.manual_seed(0)
n = 20
keys, _ = torch.sort(torch.rand(n) * 5)
curve = lambda x: torch.cos(x) * 2 + x / 2
values = curve(keys) + torch.normal(0.0, 0.3, (n,))
queries = torch.arange(0.25, 5, 0.5)
print(len(queries), keys[:4], values[:4])

gap = queries[:, None] - keys[None, :]
weights = torch.softmax(-gap ** 2 / 2, dim=1)
print(weights @ values)
print(weights.shape, weights[0, :5], weights.argmax(dim=1))

# batches of weights times batches of values
w = torch.tensor([0.5, 0.25, 0.25]).repeat(2, 1)
v = torch.arange(12.0).reshape((2, 3, 2))
print(torch.bmm(w.unsqueeze(1), v))

class Smoother(nn.Module):
    """one width, learned; a key never sees itself"""
    def __init__(self):
        super().__init__()
        self.sharp = nn.Parameter(torch.ones((1,)))
    def forward(self, keys, values):
        gap = (keys[:, None] - keys[None]) * self.sharp
        score = (-gap ** 2 / 2).masked_fill(torch.eye(len(keys), dtype=torch.bool), -math.inf)
        self.weights = torch.softmax(score, dim=1)
        return self.weights @ values

net = Smoother()
sgd = torch.optim.SGD(net.parameters(), lr=0.5)
for epoch in range(5):
    sgd.zero_grad()
    l = nn.functional.mse_loss(net(keys, values), values, reduction='none')
    l.sum().backward()
    sgd.step()
    print(f'epoch {epoch + 1}, loss {float(l.sum()):.3f}, sharpness {net.sharp.item():.3f}')
print(net.weights.diagonal().sum(), net.weights.shape)

def softmax_of_first(scores, lengths):
    """rows of different lengths: what lies behind the end gets no weight"""
    if lengths.dim() == 1:
        lengths = lengths[:, None].expand(scores.shape[:2])
    inside = torch.arange(scores.shape[-1]) < lengths[..., None]
    return torch.where(inside, scores, torch.tensor(-1e9)).softmax(dim=-1)

S = torch.rand(2, 2, 4)
print(softmax_of_first(S, torch.tensor([2, 3])))
print(softmax_of_first(S, torch.tensor([[1, 3], [2, 4]])))

class DotAttention(nn.Module):
    def __init__(self, p=0.0):
        super().__init__()
        self.dropout = nn.Dropout(p)
    def forward(self, q, k, v, lengths):
        score = q @ k.mT / math.sqrt(q.shape[-1])
        return self.dropout(softmax_of_first(score, lengths)) @ v

q = torch.normal(0, 1, (2, 1, 4))
k = torch.normal(0, 1, (2, 5, 4))
v = torch.eye(5).expand(2, 5, 5)
out = DotAttention()(q, k, v, torch.tensor([2, 5]))
print(out, (out > 0).sum(dim=-1))
