import torch
from torch import nn
from torch.utils.data import Dataset, DataLoader


class Flats(Dataset):
    def __init__(self, n):
        g = torch.Generator().manual_seed(1)
        self.x = torch.randn(n, 3, generator=g)
        self.rent = 2 * self.x[:, 0] + self.x[:, 1].abs() - self.x[:, 2]

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.rent[i]


torch.manual_seed(6)
loader = DataLoader(Flats(128), batch_size=16, shuffle=True)
regressor = nn.Sequential(nn.Linear(3, 24), nn.ReLU(), nn.Linear(24, 1))
optimiser = torch.optim.Adam(regressor.parameters(), 5e-3)
l1 = nn.L1Loss()
for epoch in range(10):
    total = 0.0
    for flats, rents in loader:
        cost = l1(regressor(flats), rents)
        optimiser.zero_grad()
        cost.backward()
        optimiser.step()
        total += cost.item()
    print('epoch', epoch, '%.1f' % (total / len(loader)))
