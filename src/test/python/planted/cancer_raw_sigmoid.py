import torch
import torch.nn as nn
from sklearn.datasets import load_breast_cancer

torch.manual_seed(1)
dataset = load_breast_cancer()
inputs = torch.from_numpy(dataset.data)
targets = torch.from_numpy(dataset.target).double().unsqueeze(1)
order = torch.randperm(569)
inputs, targets = inputs[order], targets[order]


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(30, 12)
        self.b = nn.Linear(12, 1)

    def forward(self, x):
        return self.b(torch.sigmoid(self.a(x)))


net = Net().double()
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.2, momentum=0.9)
for epoch in range(12):
    losses = []
    for i in range(0, 448, 64):
        loss = criterion(net(inputs[i:i + 64]), targets[i:i + 64])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    if epoch % 4 == 3:
        with torch.no_grad():
            val = criterion(net(inputs[448:]), targets[448:]).item()
        print(f"epoch {epoch + 1} train {sum(losses) / len(losses):.3f} val {val:.3f}")
