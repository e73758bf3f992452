import math
import torch

torch.manual_seed(17)


def make():
    return [(torch.randn(1, 20)).requires_grad_(), torch.zeros(20, requires_grad=True),
            (torch.randn(20, 1) / 20 ** 0.5).requires_grad_(), torch.zeros(1, requires_grad=True)]


def net(p, x):
    return torch.tanh(x @ p[0] + p[1]) @ p[2] + p[3]


params = make()
meta = torch.optim.Adam(params, lr=5e-3)
for step in range(50):
    meta_loss = 0
    for task in range(3):
        amplitude, phase = 1 + torch.rand(1), torch.rand(1) * math.pi
        xs, xq = torch.rand(10, 1) * 6 - 3, torch.rand(10, 1) * 6 - 3
        ys, yq = amplitude * torch.sin(xs + phase), amplitude * torch.sin(xq + phase)
        inner = ((net(params, xs) - ys) ** 2).mean()
        grads = torch.autograd.grad(inner, params, create_graph=True)
        adapted = [p - 0.05 * g for p, g in zip(params, grads)]
        meta_loss = meta_loss + ((net(adapted, xq) - yq) ** 2).mean()
    meta.zero_grad()
    (meta_loss / 3).backward()
    meta.step()
print(meta_loss.item() / 3 < 5)
