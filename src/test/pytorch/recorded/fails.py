import torch
import torch.nn as nn

torch.manual_seed(14)
first, second = nn.Linear(4, 3), nn.Linear(5, 1)
optimizer = torch.optim.SGD([*first.parameters(), *second.parameters()], lr=0.1)
x = torch.randn(6, 4)
hidden = torch.relu(first(x))
print(hidden.shape)
loss = second(hidden).mean()
loss.backward()
optimizer.step()
