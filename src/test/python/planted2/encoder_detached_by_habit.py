import torch
from torch import nn, optim


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 5)

    def forward(self, x):
        return torch.relu(self.fc(x))


class Classifier(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.out = nn.Linear(5, 2)

    def forward(self, x):
        code = self.encoder(x).detach()
        return self.out(code)


torch.manual_seed(8)
x = torch.randn(200, 8)
y = ((x[:, 0] * x[:, 1]) > 0).long()
model = Classifier(Encoder())
optimizer = optim.Adam(model.parameters(), lr=0.02)
loss_fn = nn.CrossEntropyLoss()
for epoch in range(40):
    optimizer.zero_grad(set_to_none=True)
    loss = loss_fn(model(x), y)
    loss.backward()
    optimizer.step()
print('final loss %.2f' % loss.item())
