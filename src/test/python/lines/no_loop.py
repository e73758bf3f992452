import torch
w = torch.tensor([1.0, 2.0], requires_grad=True)

def f(x, n):
    y = x * n
    return y

for k in range(2):
    y = f(w, k)
    loss = y.sum()
total = [f(w, n).sum().item() for n in range(2)]
with torch.no_grad():
    z = w + 1
