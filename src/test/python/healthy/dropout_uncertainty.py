import torch
import torch.nn as nn

torch.manual_seed(9)
x = torch.cat([torch.rand(60, 1) - 2, torch.rand(60, 1) + 1])
y = torch.sin(2 * x) + 0.05 * torch.randn(120, 1)
net = nn.Sequential(nn.Linear(1, 48), nn.Tanh(), nn.Dropout(0.1), nn.Linear(48, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for epoch in range(150):
    optimizer.zero_grad()
    nn.functional.mse_loss(net(x), y).backward()
    optimizer.step()

net.eval()
with torch.no_grad():
    print(f"fit {nn.functional.mse_loss(net(x), y).item():.2f}")

# Monte Carlo dropout: the masks stay on while it predicts, and the spread is what is wanted
net.train()
with torch.no_grad():
    draws = torch.stack([net(torch.tensor([[-1.5], [0.0], [1.5]])) for _ in range(50)])
print("spread", [round(v, 1) for v in draws.std(0).flatten().tolist()])
