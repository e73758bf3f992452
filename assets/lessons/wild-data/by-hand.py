import torch

torch.manual_seed(0)
x = torch.randn(200, 2) * torch.tensor([1.0, 100.0])
y = x @ torch.tensor([2.0, 0.03])
x = x / torch.tensor([1.0, 100.0])
w = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.4)

for step in range(100):
    loss = ((x @ w - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
