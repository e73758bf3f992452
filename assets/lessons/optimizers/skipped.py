# A noisy slope, and a schedule.
import torch

torch.manual_seed(0)
w = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.4)
schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.1)

for step in range(3):
    schedule.step()
    loss = (w - 3 - torch.randn(())) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
