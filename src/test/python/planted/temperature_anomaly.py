import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(4)
years = torch.linspace(-1, 1, 120).unsqueeze(1)
anomaly = 0.8 * years + 0.3 * torch.sin(5 * years) + 0.05 * torch.randn(120, 1)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(1, 32)
        self.fc2 = nn.Linear(32, 16)
        self.fc3 = nn.Linear(16, 1)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        x = F.relu(self.fc3(x))
        return x


net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(1, 201):
    loss = F.mse_loss(net(years), anomaly)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 50 == 0:
        print(f"Epoch {epoch}, loss {loss.item():.4f}")
