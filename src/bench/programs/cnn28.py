# A CNN of images of 28 by 28: two convolutions (1-16-32), pooled, a linear layer; batches of 64; Adam.
# Every 10 iterations it prints their number, the loss, the time by the clock and that of the thread's processor.
import time
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
images = torch.randn(1024, 1, 28, 28)
labels = torch.randint(0, 10, (1024,))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
        self.conv2 = nn.Conv2d(16, 32, 3, padding=1)
        self.fc = nn.Linear(32 * 7 * 7, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        return self.fc(x.flatten(1))


model = Net()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for i in range(1_000_000):
    at = i % 16 * 64
    optimizer.zero_grad()
    loss = F.cross_entropy(model(images[at:at + 64]), labels[at:at + 64])
    loss.backward()
    optimizer.step()
    if i % 10 == 0:
        print(i, loss.item(), time.perf_counter(), time.thread_time(), flush=True)
