# Ten classes, and a network that knows nothing yet.
import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(100, 20)
y = torch.arange(100) % 10
net = torch.nn.Linear(20, 10)
torch.nn.init.normal_(net.weight, std=0.01)
torch.nn.init.zeros_(net.bias)

scores = net(x)
loss = F.cross_entropy(scores, y)
loss.backward()
