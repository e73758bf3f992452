import torch

# data
torch.manual_seed(0)
x = torch.linspace(-1, 1, 50)[:, None]
y = 3 * x + 1

w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
for step in range(200):
    loss = ((w * x + b - y) ** 2).mean()
    for parameter, grad in zip((w, b), torch.autograd.grad(loss, (w, b))):
        parameter.data -= 0.1 * grad
