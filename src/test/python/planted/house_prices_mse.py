import torch
import torch.nn as nn

torch.manual_seed(0)
area = torch.rand(100) * 2
rooms = torch.randint(1, 6, (100,)).float() / 3
X = torch.stack([area, rooms], dim=1)
price = 1.5 * area + 0.7 * rooms + 0.3 + 0.05 * torch.randn(100)

model = nn.Linear(2, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for epoch in range(301):
    prediction = model(X)
    loss = criterion(prediction, price)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 100 == 0:
        print(f"epoch {epoch}: loss {loss.item():.4f}")
print("weights", [round(v, 2) for v in model.weight[0].tolist()], "bias", round(model.bias.item(), 2))
