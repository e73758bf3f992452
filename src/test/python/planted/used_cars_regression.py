import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Cars(Dataset):
    """Kilometres, year of construction and power; the price in thousands."""

    def __init__(self, n):
        km = torch.rand(n) * 200_000
        year = torch.randint(2005, 2024, (n,)).float()
        power = 50 + torch.rand(n) * 150
        price = 4 + (year - 2005) * 0.9 + power * 0.05 - km * 5e-5 + torch.randn(n) * 0.5
        self.x = torch.stack([km, year, power], dim=1)
        self.y = price.unsqueeze(1)

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


torch.manual_seed(2024)
cars = Cars(192)
model = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
loss_fn = nn.MSELoss()
for epoch in range(20):
    total = 0
    for x, price in DataLoader(cars, batch_size=32, shuffle=True):
        optimizer.zero_grad()
        loss = loss_fn(model(x), price)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
    if epoch % 5 == 4:
        print(f"epoch {epoch + 1:2d}: mse {total / len(cars):.3g}")
