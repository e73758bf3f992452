import torch
w = torch.tensor([1.0, 2.0], requires_grad=True)
for epoch in range(3):
    rate = 0.5 / (epoch + 1)
    for i in range(2):  # trains
        loss = (w * (i + 1)).sum()
        loss.backward()
        with torch.no_grad():
            w -= rate * w.grad
            w.grad = None
    total = w.sum().item()
print(total)
