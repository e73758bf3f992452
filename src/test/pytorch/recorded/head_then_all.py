"""The head is trained first, then all of it by another optimizer: 100 iterations."""
import torch
torch.manual_seed(0)
body, head = torch.nn.Linear(3, 8), torch.nn.Linear(8, 1)
x = torch.randn(16, 3); y = x.sum(1, keepdim=True)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
for step in range(50):
    optimizer.zero_grad()
    loss = (head(body(x).tanh()) - y).pow(2).mean()
    loss.backward()
    optimizer.step()
everything = torch.optim.Adam([*body.parameters(), *head.parameters()], lr=0.01)
for step in range(50):
    everything.zero_grad()
    loss = (head(body(x).tanh()) - y).pow(2).mean()
    loss.backward()
    everything.step()
print(loss.item())
