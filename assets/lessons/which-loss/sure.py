# The same scores, surely wrong, judged by two losses.
import torch
import torch.nn.functional as F

a = torch.tensor([8.0, 0.0], requires_grad=True)
b = torch.tensor([8.0, 0.0], requires_grad=True)
truth = torch.tensor([0.0, 1.0])  # the second class is true
y = torch.tensor(1)  # said with its number

p = torch.softmax(a, dim=0)
squares = ((p - truth) ** 2).sum()
cross = F.cross_entropy(b, y)
loss = squares + cross
loss.backward()
