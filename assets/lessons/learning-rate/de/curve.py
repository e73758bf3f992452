# Eine Kurve mit zwei Tälern.
import torch

w = torch.tensor(2.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.01)

for iteration in range(100):
    loss = w**4 - 3 * w**2 + w
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
