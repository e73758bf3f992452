import torch

torch.manual_seed(0)
x = torch.randn(200, 2) * torch.tensor([1.0, 100.0])
true = torch.tensor([2.0, 0.03])
y = x @ true
w = true.clone().requires_grad_()
optimizer = torch.optim.SGD([w], lr=8e-5)

for step in range(100):
    loss = ((x @ w - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
