# Ein verrauschter Hang, immer dieselbe Lernrate.
import torch

torch.manual_seed(0)
w = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.4)

for step in range(200):
    loss = (w - 3 - torch.randn(())) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
