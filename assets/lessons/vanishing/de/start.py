# Zehn Schichten: Wie groß sind die Gewichte zu Beginn?
import torch

scale = 0.18

for trial in range(5):
    torch.manual_seed(0)
    x = torch.randn(32, 64, requires_grad=True)
    h = x
    for layer in range(10):
        w = torch.randn(64, 64) * scale
        h = torch.relu(h @ w)
    y = h.norm()
    y.backward()
