# Vier Neuronen hintereinander, jedes mit einem Gewicht.
import torch

x = torch.tensor(1.0)
w1 = torch.tensor(1.0, requires_grad=True)
w2 = torch.tensor(1.0, requires_grad=True)
w3 = torch.tensor(1.0, requires_grad=True)
w4 = torch.tensor(1.0, requires_grad=True)

h1 = torch.sigmoid(w1 * x)
h2 = torch.sigmoid(w2 * h1)
h3 = torch.sigmoid(w3 * h2)
h4 = torch.sigmoid(w4 * h3)
h4.backward()
