# -*- coding: utf-8 -*-
# code as it was written for PyTorch 0.3
from __future__ import print_function, division
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.autograd import Variable

torch.manual_seed(10)
x = Variable(torch.ones(2, 2), requires_grad=True)
y = x + 2
z = y * y * 3
out = z.mean()
out.backward()
print(x.grad)
print(x.data, x.grad.data, type(x).__name__)

v = Variable(torch.FloatTensor([1, 2, 3]))
print(v, v.data[0], torch.LongTensor([1, 2]), torch.DoubleTensor([0.5]), torch.ByteTensor([1, 0]), torch.FloatTensor(2, 3).zero_())
print(torch.Tensor([[1, 2], [3, 4]]), torch.Tensor(2, 2).fill_(1), torch.IntTensor([7]))


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.conv1 = nn.Conv2d(1, 3, kernel_size=5)
        self.conv2_drop = nn.Dropout2d()
        self.fc1 = nn.Linear(3 * 12 * 12, 20)
        self.fc2 = nn.Linear(20, 3)

    def forward(self, x):
        x = F.relu(F.max_pool2d(self.conv1(x), 2))
        x = self.conv2_drop(x)
        x = x.view(-1, 3 * 12 * 12)
        x = F.relu(self.fc1(x))
        x = F.dropout(x, training=self.training)
        x = self.fc2(x)
        return F.log_softmax(x, dim=1)


model = Net()
optimizer = optim.SGD(model.parameters(), lr=0.02, momentum=0.5)
images = torch.rand(30, 28 * 28) * 0.2
target = torch.LongTensor(30)
for i in range(30):
    target[i] = i % 3
    images[i].view(28, 28)[(i % 3) * 9:(i % 3) * 9 + 9] += 0.8


def train(epoch):
    model.train()
    for batch_idx in range(3):
        data, t = images[batch_idx * 10:batch_idx * 10 + 10], target[batch_idx * 10:batch_idx * 10 + 10]
        data, t = Variable(data.view(-1, 1, 28, 28)), Variable(t)
        optimizer.zero_grad()
        output = model(data)
        loss = F.nll_loss(output, t)
        loss.backward()
        optimizer.step()
        print('Train Epoch: {} [{}/{} ({:.0f}%)]\tLoss: {:.4f}'.format(
            epoch, batch_idx * len(data), 30, 100. * batch_idx / 3, loss.data.item()))


def test():
    model.eval()
    data = Variable(images.view(-1, 1, 28, 28))
    output = model(data)
    test_loss = F.nll_loss(output, target, reduction='sum').item() / 30
    pred = output.data.max(1, keepdim=True)[1]
    correct = pred.eq(target.view_as(pred)).cpu().sum()
    print('\nTest set: Average loss: {:.3f}, Accuracy: {}/{} ({:.0f}%)\n'.format(test_loss, correct, 30, 100. * correct / 30))


for epoch in range(1, 4):
    train(epoch)
test()
print(F.tanh(Variable(torch.zeros(1))), F.sigmoid(Variable(torch.zeros(2))), torch.mm(x.data, x.data.t()), x.data.sub_(0.5))
