# Dieselben Scores, sicher und falsch, von zwei Losses beurteilt.
import torch
import torch.nn.functional as F

a = torch.tensor([8.0, 0.0], requires_grad=True)
b = torch.tensor([8.0, 0.0], requires_grad=True)
truth = torch.tensor([0.0, 1.0])  # die zweite Klasse ist richtig
y = torch.tensor(1)  # mit ihrer Nummer gesagt

p = torch.softmax(a, dim=0)
squares = ((p - truth) ** 2).sum()
cross = F.cross_entropy(b, y)
loss = squares + cross
loss.backward()
