"""The optimizer has the head alone, and nobody ever has the body."""
import torch

torch.manual_seed(0)
x, y = torch.randn(12, 3), torch.randn(12, 1)
body, head = torch.nn.Linear(3, 4), torch.nn.Linear(4, 1)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
for step in range(12):
    loss = torch.nn.functional.mse_loss(head(torch.tanh(body(x))), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
