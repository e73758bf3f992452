# The first weight is in no loss, the second should become three.
import torch

w = torch.tensor([5.0, 1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1, weight_decay=0.5)

for step in range(200):
    loss = 0 * w[0] + (w[1] - 3) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
