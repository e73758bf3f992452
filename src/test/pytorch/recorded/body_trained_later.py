"""The body gets gradients from the start, and an optimizer that has it steps from iteration 7 on: 12 iterations."""
import torch
torch.manual_seed(0)
body, head = torch.nn.Linear(3, 8), torch.nn.Linear(8, 1)
x = torch.randn(16, 3); y = x.sum(1, keepdim=True)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
for step in range(12):
    if step == 6:
        optimizer = torch.optim.Adam([*body.parameters(), *head.parameters()], lr=0.01)
    optimizer.zero_grad()
    loss = (head(body(x).tanh()) - y).pow(2).mean()
    loss.backward()
    optimizer.step()
print(loss.item())
