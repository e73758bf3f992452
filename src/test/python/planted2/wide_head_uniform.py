import torch
from torch import nn


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Linear(20, 64), nn.ReLU())
        self.head = nn.Linear(64, 10)
        nn.init.uniform_(self.head.weight, -3, 3)

    def forward(self, x):
        return self.head(self.features(x))


torch.manual_seed(79)
prototypes = torch.randn(10, 20)
label = torch.randint(0, 10, (300,))
pixels = prototypes[label] + 0.5 * torch.randn(300, 20)
model = Digits()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for epoch in range(8):
    for i in range(0, 300, 60):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(pixels[i:i + 60]), label[i:i + 60])
        loss.backward()
        optimizer.step()
    print(epoch, '%.0f' % loss.item())
