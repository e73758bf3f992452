"""A rate a little too high: the loss swings to and fro across the minimum and rises, to no more than some times the first."""
import torch
torch.manual_seed(0)
w = torch.tensor([1.0, -2.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.02)
for step in range(20):
    optimizer.zero_grad()
    loss = w.pow(2).sum()
    loss.backward()
    optimizer.step()
    print(step, loss.item())
