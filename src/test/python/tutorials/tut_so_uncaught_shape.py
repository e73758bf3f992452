# "RuntimeError: mat1 and mat2 shapes cannot be multiplied -- please help"
import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 4, 3), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(4, 8, 3), nn.ReLU(), nn.MaxPool2d(2))
        self.classifier = nn.Linear(8 * 4 * 4, 10)

    def forward(self, x):
        x = self.features(x)
        print("features", x.shape)
        x = x.view(x.size(0), -1)
        print("flat", x.shape)
        return self.classifier(x)


torch.manual_seed(0)
net = Net()
good = torch.zeros(2, 1, 22, 22)
print(net(good).shape)
bad = torch.zeros(2, 1, 28, 28)
print(net(bad).shape)
print("never reached")
