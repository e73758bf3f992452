# The same scores, surely wrong, judged by two losses.
import torch
import torch.nn.functional as F

a = torch.tensor([8.0, 0.0], requires_grad=True)
b = torch.tensor([8.0, 0.0], requires_grad=True)
y = torch.tensor([0.0, 1.0])  # the second class is true

p = torch.softmax(a, dim=0)
squares = ((p - y) ** 2).sum()
cross = F.cross_entropy(b, y)
loss = squares + cross
loss.backward()
