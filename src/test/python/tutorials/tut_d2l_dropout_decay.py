import torch
from torch import nn

def drop(H, p, generator=None):
    """zeroes entries with probability p, the others grow by 1 / (1 - p)"""
    if not 0 <= p <= 1:
        raise ValueError(f'{p} is no probability')
    keep = (torch.rand(H.shape, generator=generator) >= p).to(H.dtype)
    return H * keep / (1 - p) if p < 1 else H * 0

torch.manual_seed(0)
H= torch.arange(1, 17, dtype = torch.float32).reshape((2, 8))
for p in (0., 0.5, 1.):
    print(drop(H, p))
try:
    drop(H, 2)
except ValueError as e:
    print(e)
big = drop(torch.ones(20000), 0.3)
print(f'kept {(big > 0).float().mean():.2f}, mean {big.mean():.2f}')

class Dropping(nn.Module):
    rates = (0.2, 0.5)
    def __init__(self, *widths):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(i, o) for i, o in zip(widths[:-1], widths[1:])])
    def forward(self, H):
        H = H.reshape((H.shape[0], -1))
        for k, layer in enumerate(self.layers):
            H = layer(H)
            if k < len(self.layers) - 1:
                H = H.relu()
                if self.training == True: H = drop(H, self.rates[k])
        return H

net = Dropping(8, 16, 16, 2)
print(net(H / 8))
net.eval()
print(net(H).equal(net(H)))

# many inputs, few rows, with and without weight decay
n_in, lot = 200, 5
w_star = torch.full((n_in, 1), 0.01)
def rows(n):
    X = torch.normal(0, 1, (n, n_in))
    return X, X @ w_star + 0.05 + torch.normal(0, 0.01, (n, 1))

few, many = rows(20), rows(100)
mse = nn.MSELoss(reduction='none')

def fit(decay):
    torch.manual_seed(3)
    net = nn.Linear(n_in, 1)
    for p in net.parameters():
        p.data.normal_()
    # the bias is left alone
    sgd = torch.optim.SGD([
        {"params":net.weight,'weight_decay': decay},
        {"params":net.bias}], lr=0.003)
    for epoch in range(1, 21):
        for X, y in zip(few[0].split(lot), few[1].split(lot)):
            sgd.zero_grad()
            mse(net(X), y).mean().backward()
            sgd.step()
        if epoch % 10 == 0:
            with torch.no_grad():
                inside, outside = (mse(net(X), y).mean().item() for X, y in (few, many))
            print(f'decay {decay} epoch {epoch}: train {inside:.3f} test {outside:.2f}')
    return net.weight.norm().item()

print('norms: %.3f %.3f' % tuple(fit(d) for d in (0, 3)))

# the same penalty in the loss instead of in the optimizer
w = torch.tensor([2.0, -1.0], requires_grad=True)
(3 / 2 * w.pow(2).sum()).backward()
print(w.grad)
