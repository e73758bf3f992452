# y ist dreimal x, plus Rauschen. Jede Iteration sieht einen Batch.
import torch

batch_size = 4
torch.manual_seed(0)
x = torch.randn(1024)
y = 3 * x + torch.randn(1024)
w = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.05)

for epoch in range(40):
    for rows in torch.randperm(1024).split(batch_size):
        loss = ((w * x[rows] - y[rows]) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
