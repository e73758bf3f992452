import torch

torch.manual_seed(3)
x = torch.rand(160, 3) + 0.5
y = (x[:, :1] * x[:, 1:2] + x[:, 2:]).sqrt()
hidden = 24
A = torch.empty(3, hidden)
torch.nn.init.normal_(A, mean=-2.0, std=0.3)
c = torch.zeros(hidden)
B = 0.2 * torch.randn(hidden, 1)
d = torch.zeros(1)
params = [t.requires_grad_() for t in (A, c, B, d)]
optimizer = torch.optim.SGD(params, lr=0.1)
for k in range(201):
    guess = torch.clamp(x @ A + c, min=0) @ B + d
    loss = ((guess - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if k % 50 == 0:
        print(k, f"{loss.item():.4f}")
