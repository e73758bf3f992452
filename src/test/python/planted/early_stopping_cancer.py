import torch
import torch.nn as nn
import torch.optim as optim
from sklearn.datasets import load_breast_cancer

torch.manual_seed(5)
table = load_breast_cancer()
inputs = torch.tensor(table.data, dtype=torch.float32)
inputs = (inputs - inputs.mean(0)) / inputs.std(0)
labels = torch.tensor(table.target, dtype=torch.float32).unsqueeze(1)
order = torch.randperm(len(inputs))
tr, va = order[:300], order[300:]


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.drop_in = nn.Dropout(0.3)
        self.l1 = nn.Linear(30, 24)
        self.drop = nn.Dropout(0.7)
        self.l2 = nn.Linear(24, 1)

    def forward(self, x):
        x = torch.relu(self.l1(self.drop_in(x)))
        return self.l2(self.drop(x))


net = Net()
criterion = nn.BCEWithLogitsLoss()
optimizer = optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
best, waited = float("inf"), 0
for epoch in range(60):
    net.train()
    for idx in tr[torch.randperm(300)].split(100):
        optimizer.zero_grad()
        criterion(net(inputs[idx]), labels[idx]).backward()
        optimizer.step()

    net.train(True)
    with torch.no_grad():
        val_loss = criterion(net(inputs[va]), labels[va]).item()
    if epoch % 5 == 0:
        print(f"{epoch:2d} {val_loss:.3f}")
    if val_loss < best - 1e-3:
        best, waited = val_loss, 0
    else:
        waited += 1
        if waited == 8:
            print("stopped at epoch", epoch)
            break
print(f"best {best:.3f}")
