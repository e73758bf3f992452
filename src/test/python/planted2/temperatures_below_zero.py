import torch

# winter temperatures, all negative, and weights drawn from 0 to 1
torch.manual_seed(107)
temperature = -torch.rand(80, 3) * 20 - 1
heating = (temperature * torch.tensor([-0.05, -0.02, -0.03])).sum(1, keepdim=True)
w1 = torch.rand(3, 16).requires_grad_()
b1 = torch.zeros(16, requires_grad=True)
w2 = (torch.randn(16, 1) * 0.25).requires_grad_()
b2 = torch.zeros(1, requires_grad=True)
for step in range(60):
    hidden = (temperature @ w1 + b1).clamp(min=0)
    out = hidden @ w2 + b2
    loss = torch.nn.functional.mse_loss(out, heating)
    loss.backward()
    with torch.no_grad():
        for p in (w1, b1, w2, b2):
            if p.grad is not None:
                p -= 0.001 * p.grad
                p.grad.zero_()
print('%.2f' % loss.item())
