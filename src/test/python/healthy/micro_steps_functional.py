import torch
import torch.nn.functional as F

# a few inner steps from shared weights (the outer update follows them, as in Reptile)
torch.manual_seed(20)
shared = [torch.randn(1, 20) * 0.8, torch.zeros(20), torch.randn(20, 1) * 0.3, torch.zeros(1)]


def net(params, x):
    w1, b1, w2, b2 = params
    return torch.tanh(x @ w1 + b1) @ w2 + b2


for task in range(1, 61):
    shift = torch.rand(1) * 2 - 1
    x = torch.rand(30, 1) * 4 - 2
    y = torch.sin(x + shift)
    params = [p.clone().requires_grad_() for p in shared]
    for inner in range(5):
        loss = F.mse_loss(net(params, x), y)
        grads = torch.autograd.grad(loss, params)
        params = [(p - 0.1 * g).detach().requires_grad_() for p, g in zip(params, grads)]
    with torch.no_grad():
        shared = [s + 0.3 * (p - s) for s, p in zip(shared, params)]
    if task % 20 == 0:
        print(f"task {task} loss after five steps {loss.item():.2f}")
