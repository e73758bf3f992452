import torch

# height of a ball, h = h0 + v t - g t^2 / 2, from noisy readings
torch.manual_seed(17)
t = torch.linspace(0, 1, 30).reshape(-1, 1)
height = 1.0 + 4.0 * t[:, 0] - 4.9 * t[:, 0] ** 2 + 0.02 * torch.randn(30)

theta = torch.zeros(3, 1, requires_grad=True)
design = torch.cat([torch.ones_like(t), t, t ** 2], 1)
for k in range(200):
    model = design @ theta
    residual = model - height
    loss = (residual ** 2).mean()
    loss.backward()
    with torch.no_grad():
        theta -= 0.3 * theta.grad
        theta.grad = None
print([round(v, 1) for v in theta.flatten().tolist()], round(loss.item(), 2))
