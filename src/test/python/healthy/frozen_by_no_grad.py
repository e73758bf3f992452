import torch
from torch import nn

torch.manual_seed(13)
encoder = nn.Sequential(nn.Linear(10, 8), nn.Tanh())
decoder = nn.Linear(8, 10)
readout = nn.Linear(8, 1)
x = torch.randn(200, 3) @ torch.randn(3, 10)
y = x[:, :1].abs()

first = torch.optim.Adam(list(encoder.parameters()) + list(decoder.parameters()), lr=0.01)
for _ in range(100):
    loss = nn.functional.mse_loss(decoder(encoder(x)), x)
    first.zero_grad()
    loss.backward()
    first.step()
print(f"autoencoder {loss.item():.2f}")

second = torch.optim.Adam(readout.parameters(), lr=0.05)
for step in range(1, 101):
    with torch.no_grad():
        h = encoder(x)
    loss = nn.functional.mse_loss(readout(h), y)
    second.zero_grad()
    loss.backward()
    second.step()
    if step % 50 == 0:
        print(f"readout {step}: {loss.item():.2f}")
