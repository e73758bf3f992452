import torch
from torch import nn, optim

torch.manual_seed(2)
basis = torch.randn(3, 12)
data = torch.randn(256, 3) @ basis
data = data / data.std()

encoder = nn.Sequential(nn.Linear(12, 8), nn.Tanh(), nn.Linear(8, 3))
decoder = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 12))
optimizer = optim.Adam(decoder.parameters(), lr=0.01)
mse = nn.MSELoss()

for epoch in range(30):
    running = 0.0
    for chunk in data[torch.randperm(256)].split(64):
        code = encoder(chunk)
        loss = mse(decoder(code), chunk)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        running += loss.item()
    if epoch % 10 == 9:
        print(f"epoch {epoch + 1}  reconstruction {running / 4:.3f}")
