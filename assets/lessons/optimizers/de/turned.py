# Dieselbe Schlucht, um 45 Grad gedreht: Sie verläuft quer zu beiden Zahlen.
import torch

p = torch.tensor([7.7782, -6.3640], requires_grad=True)
optimizer = torch.optim.Adam([p], lr=0.18)

for step in range(600):
    along = (p[0] - p[1]) / 2 ** 0.5
    across = (p[0] + p[1]) / 2 ** 0.5
    loss = 0.05 * along ** 2 + 5 * across ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
