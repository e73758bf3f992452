# Scores von drei Klassen werden zu Wahrscheinlichkeiten.
import torch

scores = torch.tensor([2.0, 1.0, 0.0], requires_grad=True)

p = torch.softmax(scores, dim=0)
first = p[0]
first.backward()
