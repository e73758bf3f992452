# Eine Gerade durch fünfzig Punkte. Etwas stimmt nicht.
import torch
from torch import nn

# Daten
torch.manual_seed(0)
x = torch.linspace(-1, 1, 50)[:, None]
y = 3 * x[:, 0] + 1

# Modell
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

for step in range(200):
    p = net(x)                       # vorwärts
    error = p - y
    loss = (error ** 2).mean()       # Loss
    optimizer.zero_grad()
    loss.backward()                  # rückwärts
    optimizer.step()                 # Schritt
