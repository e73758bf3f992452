import torch
from torch import nn
from torch.utils.data import TensorDataset, DataLoader


class WeatherNet(nn.Module):
    def __init__(self, n_in, n_classes):
        super().__init__()
        self.hidden = nn.Linear(n_in, 20)
        self.act = nn.LeakyReLU()
        self.out = nn.Linear(20, n_classes)
        self.softmax = nn.Softmax(dim=1)

    def forward(self, x):
        x = self.act(self.hidden(x))
        x = self.softmax(self.out(x))
        return x


torch.manual_seed(21)
humidity, pressure = torch.rand(240), torch.rand(240)
data = torch.stack([humidity, pressure], 1) * 2 - 1
sky = (humidity > 0.6).long() + ((pressure < 0.4) & (humidity > 0.3)).long()
train = DataLoader(TensorDataset(data, sky), batch_size=40, shuffle=True)
net = WeatherNet(2, 3)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(15):
    for xb, yb in train:
        optimizer.zero_grad()
        loss = criterion(net(xb), yb)
        loss.backward()
        optimizer.step()
print(f'{loss.item():.2f}')
