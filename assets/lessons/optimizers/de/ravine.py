# Eine Schlucht: quer steil, längs fast flach.
import torch

p = torch.tensor([10.0, 1.0], requires_grad=True)
optimizer = torch.optim.SGD([p], lr=0.18, momentum=0.0)

for step in range(600):
    loss = 0.05 * p[0] ** 2 + 5 * p[1] ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
