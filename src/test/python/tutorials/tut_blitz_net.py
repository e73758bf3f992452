import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim


class Reader(nn.Module):
    """two convolutions, three dense layers, for 24x24 pictures"""

    def __init__(self):
        super(Reader, self).__init__()
        self.conv1 = nn.Conv2d(1, 5, 3)
        self.conv2 = nn.Conv2d(5, 9, 3)
        self.dense1 = nn.Linear(9 * 4 * 4, 40)
        self.dense2 = nn.Linear(40, 20)
        self.dense3 = nn.Linear(20, 10)

    def forward(self, picture):
        h = F.max_pool2d(F.relu(self.conv1(picture)), (2, 2))
        h = F.max_pool2d(F.relu(self.conv2(h)), 2)
        h = h.view(-1, self.count(h))
        for dense in (self.dense1, self.dense2):
            h = F.relu(dense(h))
        return self.dense3(h)

    @staticmethod
    def count(h):
        n = 1
        for s in h.size()[1:]:
            n *= s
        return n


torch.manual_seed(0)
net = Reader()
print(net)
weights = list(net.parameters())
print(len(weights), [tuple(w.size()) for w in weights[:4]])

picture = torch.randn(1, 1, 24, 24)
print(net(picture))
net.zero_grad()
net(picture).backward(torch.randn(1, 10))

wanted = torch.randn(10).view(1, -1)
mse = nn.MSELoss()
loss = mse(net(picture), wanted)
print(loss)

# the way back, one function after the other
node, names = loss.grad_fn, []
while node is not None and len(names) < 12:
    names.append(node.name())
    nxt = [n for n, _ in node.next_functions if n is not None and "Accumulate" not in n.name() and n.name() != "TBackward0"]
    node = nxt[0] if nxt else None
print(" -> ".join(names))

net.zero_grad()
print('before backward:', net.conv1.bias.grad)
loss.backward()
print('after backward:', net.conv1.bias.grad)

for w in net.parameters():
    w.data.sub_(w.grad.data * 0.01)
print(f"{mse(net(picture), wanted).item():.4f}")

optimizer = optim.SGD(net.parameters(), lr=0.01)
for k in range(3):
    optimizer.zero_grad()
    loss = mse(net(picture), wanted)
    loss.backward()
    optimizer.step()
    print(k, "%.4f" % loss.item())
