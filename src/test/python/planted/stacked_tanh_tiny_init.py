import torch
import torch.nn as nn

torch.manual_seed(6)
X = torch.randn(200, 5)
y = torch.sin(2 * X[:, :1]) + X[:, 1:2]


def init(module):
    if isinstance(module, nn.Linear):
        nn.init.normal_(module.weight, std=0.02)
        nn.init.zeros_(module.bias)


class Deep(nn.Module):
    def __init__(self, n_layers=7, width=20):
        super().__init__()
        self.first = nn.Linear(5, width)
        self.hidden = nn.ModuleList([nn.Linear(width, width) for _ in range(n_layers)])
        self.last = nn.Linear(width, 1)

    def forward(self, x):
        x = torch.tanh(self.first(x))
        for layer in self.hidden:
            x = torch.tanh(layer(x))
        return self.last(x)


model = Deep()
model.apply(init)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
criterion = nn.MSELoss()
for epoch in range(1, 121):
    optimizer.zero_grad()
    loss = criterion(model(X), y)
    loss.backward()
    optimizer.step()
    if epoch % 40 == 0:
        print(f"epoch {epoch}: {loss.item():.3f}")
