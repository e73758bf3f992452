import torch
from torch import nn

torch.manual_seed(37)
area = torch.rand(100) * 150 + 30          # square metres
rooms = (area / 30).round().clamp(1, 6)
year = 1950 + torch.randint(0, 70, (100,)).float()
features = torch.stack([area, rooms, year], dim=1)
price = (area * 2.5 + rooms * 10 + (year - 1950) * 0.8) / 100
price = price.unsqueeze(1)

model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for epoch in range(30):
    predicted = model(features)
    loss = nn.functional.mse_loss(predicted, price)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
