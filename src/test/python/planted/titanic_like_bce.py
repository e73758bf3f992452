import torch
import torch.nn as nn

# passengers: class, age, fare, travelling alone
torch.manual_seed(1912)
n = 200
klass = torch.randint(1, 4, (n, 1)).float()
age = torch.rand(n, 1) * 60
fare = 100 / klass + 10 * torch.randn(n, 1)
alone = torch.randint(0, 2, (n, 1)).float()
survived = (0.8 * (2 - klass) + 0.01 * (30 - age) + 0.5 * torch.randn(n, 1) > 0).float()
table = torch.cat([klass / 3, age / 60, fare / 100, alone], dim=1)

model = nn.Sequential(
    nn.Linear(4, 8),
    nn.ReLU(),
    nn.Linear(8, 1),
)
criterion = nn.BCELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

for epoch in range(100):
    optimizer.zero_grad()
    loss = criterion(model(table), survived)
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        print(epoch, round(loss.item(), 4))
