import torch
import torch.nn as nn

# how much does each task pull? Its gradient is taken by itself, from the same graph.
torch.manual_seed(4)
x = torch.randn(128, 5)
t1, t2 = x[:, :1] * 2, (x[:, 1:2] - x[:, 2:3]).tanh()
trunk = nn.Sequential(nn.Linear(5, 16), nn.Tanh())
one, two = nn.Linear(16, 1), nn.Linear(16, 1)
params = [*trunk.parameters(), *one.parameters(), *two.parameters()]
optimizer = torch.optim.SGD(params, lr=0.1)
for step in range(151):
    h = trunk(x)
    first = nn.functional.mse_loss(one(h), t1)
    second = nn.functional.mse_loss(two(h), t2)
    optimizer.zero_grad()
    first.backward(retain_graph=True)
    pull = trunk[0].weight.grad.norm().item()
    second.backward()
    optimizer.step()
    if step % 50 == 0:
        print(f"{step} first {first.item():.2f} (pull {pull:.2f}) second {second.item():.2f}")
