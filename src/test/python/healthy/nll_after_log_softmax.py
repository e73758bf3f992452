import torch
import torch.nn as nn
import torch.nn.functional as F
from sklearn.datasets import load_digits


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.fc1 = nn.Linear(64, 32)
        self.fc2 = nn.Linear(32, 10)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        return F.log_softmax(self.fc2(x), dim=1)


def train(epoch, model, batches, optimizer):
    model.train()
    for data, target in batches:
        optimizer.zero_grad()
        loss = F.nll_loss(model(data), target)
        loss.backward()
        optimizer.step()
    print(f"Train Epoch: {epoch}\tLoss: {loss.item():.3f}")


torch.manual_seed(1)
digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32).div(16)
y = torch.tensor(digits.target)
model = Net()
optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
for epoch in range(1, 7):
    order = torch.randperm(800)
    train(epoch, model, [(X[i], y[i]) for i in order.split(80)], optimizer)
model.eval()
with torch.no_grad():
    pred = model(X[800:1200]).argmax(1)
print(f"Test accuracy: {(pred == y[800:1200]).float().mean().item():.2f}")
