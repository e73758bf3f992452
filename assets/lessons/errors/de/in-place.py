# Das Update ändert w an Ort und Stelle.
import torch

w = torch.tensor(2.0, requires_grad=True)

for step in range(20):
    loss = w ** 2
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None
