# Ein verrauschter Hang, die Lernrate fällt.
import torch

torch.manual_seed(0)
w = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.4)
schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.97)

for step in range(200):
    loss = (w - 3 - torch.randn(())) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    schedule.step()
