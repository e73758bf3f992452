import torch
import torch.nn as nn
from sklearn.datasets import load_wine
from sklearn.preprocessing import StandardScaler

# Device configuration
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')

wine = load_wine()
data = StandardScaler().fit_transform(wine.data)
print(data.shape, wine.target_names, wine.feature_names[:3])
torch.manual_seed(2)
order = torch.randperm(len(data))
X = torch.FloatTensor(data)[order]
Y = torch.LongTensor(wine.target)[order]
train_loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(X[:140], Y[:140]), batch_size=20, shuffle=True)
test_loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(X[140:], Y[140:]), batch_size=20)


# Fully connected neural network with one hidden layer
class NeuralNet(nn.Module):
    def __init__(self, input_size, hidden_size, num_classes):
        super(NeuralNet, self).__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.relu = nn.ReLU()
        self.fc2 = nn.Linear(hidden_size, num_classes)

    def forward(self, x):
        out = self.fc1(x)
        out = self.relu(out)
        out = self.fc2(out)
        return out


model = NeuralNet(13, 16, 3).to(device)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

total_step = len(train_loader)
for epoch in range(4):
    for i, (x, labels) in enumerate(train_loader):
        x = x.to(device)
        labels = labels.to(device)
        outputs = model(x)
        loss = criterion(outputs, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print('Epoch [{}/{}], Step [{}/{}], Loss: {:.3f}'.format(epoch + 1, 4, i + 1, total_step, loss.item()))

with torch.no_grad():
    correct = 0
    total = 0
    for x, labels in test_loader:
        outputs = model(x.to(device))
        _, predicted = torch.max(outputs.data, 1)
        total += labels.size(0)
        correct += (predicted == labels.to(device)).sum().item()
    print('Accuracy of the network on the {} test rows: {:.1f} %'.format(total, 100 * correct / total))
