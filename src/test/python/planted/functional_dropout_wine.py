import torch
from torch import nn
import torch.nn.functional as F
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)
scaler = StandardScaler().fit(X_train)
X_train = torch.tensor(scaler.transform(X_train)).float()
X_test = torch.tensor(scaler.transform(X_test)).float()
y_train, y_test = torch.tensor(y_train), torch.tensor(y_test)


class Classifier(nn.Module):
    def __init__(self, p=0.7):
        super().__init__()
        self.p = p
        self.fc1 = nn.Linear(13, 20)
        self.fc2 = nn.Linear(20, 3)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        x = F.dropout(x, self.p)
        return self.fc2(x)


def accuracy(model, data, labels):
    model.eval()
    with torch.no_grad():
        return (model(data).argmax(1) == labels).float().mean().item()


torch.manual_seed(3)
model = Classifier()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
for epoch in range(80):
    model.train()
    loss = F.cross_entropy(model(X_train), y_train)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 20 == 19:
        print(f"epoch {epoch + 1} train {accuracy(model, X_train, y_train):.2f} test {accuracy(model, X_test, y_test):.2f}")
