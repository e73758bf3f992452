# says: RuntimeError: mat1 and mat2 shapes cannot be multiplied (112x28 and 784x100)
# under: In self.fc1(x): x is [4, 1, 28, 28] float32, Linear(in_features=784, out_features=100, bias=True) is given [4, 1, 28, 28] float32
# helps: fc1 expects 784 inputs in a row, and x has the shape (4, 1, 28, 28): each image must be made a row of 784 numbers first.
# change: Change line 11 to x = F.relu(self.fc1(x.flatten(1)))
import torch
from torch import nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 100)
        self.fc2 = nn.Linear(100, 10)
    def forward(self, x):
        x = F.relu(self.fc1(x))
        return self.fc2(x)
net = Net()
images = torch.randn(4, 1, 28, 28)
out = net(images)
