"""A layer of which the recording has a part: which must not be the same columns again and again."""
import torch

torch.manual_seed(0)
net = torch.nn.Linear(64, 48)
with torch.no_grad():
    net.weight.copy_(torch.arange(64.0).repeat(48, 1) / 64)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
loss = net(torch.randn(32, 64)).pow(2).mean()
loss.backward()
optimizer.step()
