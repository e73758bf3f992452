import torch
import torch.nn as nn

torch.manual_seed(16)
x = torch.randn(200, 3)
rate = torch.exp(0.5 * x[:, 0] - 0.3 * x[:, 1] + 0.8)
counts = torch.poisson(rate)
model = nn.Linear(3, 1)
criterion = nn.PoissonNLLLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
for epoch in range(120):
    loss = criterion(model(x).squeeze(1), counts)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print([round(v, 1) for v in model.weight[0].tolist()])
