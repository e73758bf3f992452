# FizzBuzz with a Module, a DataLoader and Adam: 10-100-4, relu, batches of 64.
# Every 200 iterations it prints their number, the loss, the time by the clock and that of the thread's processor.
import time
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_num_threads(1)
torch.manual_seed(0)
numbers = torch.arange(1, 897)
inputs = torch.stack([(numbers >> b) % 2 for b in range(10)], 1).float()
kinds = torch.where(numbers % 15 == 0, 3, torch.where(numbers % 5 == 0, 2, torch.where(numbers % 3 == 0, 1, 0)))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 100)
        self.fc2 = nn.Linear(100, 4)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))


def batches():
    while True:
        yield from loader


model = Net()
loader = DataLoader(TensorDataset(inputs, kinds), batch_size=64, shuffle=True)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
loss_fn = nn.CrossEntropyLoss()
for i, (x, y) in enumerate(batches()):
    optimizer.zero_grad()
    loss = loss_fn(model(x), y)
    loss.backward()
    optimizer.step()
    if i % 200 == 0:
        print(i, loss.item(), time.perf_counter(), time.thread_time(), flush=True)
