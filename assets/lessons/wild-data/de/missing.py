# Vier Zeilen; eine Zelle ist leer.
import torch

x = torch.tensor([1.0, 2.0, float('nan'), 4.0])
y = torch.tensor([2.0, 4.0, 6.0, 8.0])
w = torch.tensor(0.0, requires_grad=True)

p = w * x
error = p - y
loss = (error ** 2).mean()
loss.backward()
