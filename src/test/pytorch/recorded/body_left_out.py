"""The body gets gradients, and the only optimizer has the head alone: 6 iterations."""
import torch
torch.manual_seed(0)
body, head = torch.nn.Linear(3, 8), torch.nn.Linear(8, 1)
x = torch.randn(16, 3); y = x.sum(1, keepdim=True)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
for step in range(6):
    optimizer.zero_grad()
    loss = (head(body(x).tanh()) - y).pow(2).mean()
    loss.backward()
    optimizer.step()
print(loss.item())
