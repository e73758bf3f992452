# Noch einmal die Schlucht, mit Adam.
import torch

p = torch.tensor([10.0, 1.0], requires_grad=True)
optimizer = torch.optim.Adam([p], lr=0.18)

for step in range(600):
    loss = 0.05 * p[0] ** 2 + 5 * p[1] ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
