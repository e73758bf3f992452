import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(7)
x = torch.randn(200, 4)
price = 2 * x[:, 0] + torch.sin(2 * x[:, 1]) + 0.1 * torch.randn(200)
by_price = price.argsort()
x, price = x[by_price], price[by_price].unsqueeze(1)
train_set = TensorDataset(x, price)


def make_loader(dataset, size):
    return DataLoader(dataset, batch_size=size, shuffle=False)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.seq = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 1))

    def forward(self, x):
        return self.seq(x)


model = Model()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(9):
    for xb, yb in make_loader(train_set, 10):
        loss = nn.functional.mse_loss(model(xb), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    if epoch % 2 == 0:
        with torch.no_grad():
            print(epoch, f"{nn.functional.mse_loss(model(x), price).item():.3f}")
