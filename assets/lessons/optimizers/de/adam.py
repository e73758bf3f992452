# Dasselbe Tal in einer anderen Einheit: Wie weit geht der erste Schritt?
import torch

unit = 1.0
w = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.1)

for step in range(100):
    loss = unit * (w - 3) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
