import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(16, 48)
        self.fc2 = nn.Linear(48, 12)

    def forward(self, x):
        x = torch.relu(self.fc1(x))
        return torch.log_softmax(self.fc2(x), dim=1)


torch.manual_seed(13)
protos = torch.randn(12, 16)
target = torch.randint(0, 12, (360,))
data = protos[target] + 0.7 * torch.randn(360, 16)
model = Net()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
for epoch in range(8):
    for i in torch.randperm(360).split(36):
        optimizer.zero_grad()
        loss = nn.functional.nll_loss(model(data[i]), target[i])
        loss.backward()
        optimizer.step()
print(loss.item() < 1)
