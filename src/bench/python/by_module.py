# FizzBuzz with a Module, a DataLoader and Adam. Prints iterations a second, a line for each window.
import time
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_num_threads(1)
torch.manual_seed(0)
numbers = torch.arange(1, 897)
x = torch.stack([(numbers >> i) % 2 for i in range(10)], 1).float()
y = torch.where(numbers % 15 == 0, 3, torch.where(numbers % 5 == 0, 2, torch.where(numbers % 3 == 0, 1, 0)))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 100)
        self.fc2 = nn.Linear(100, 4)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))


model = Net()
loader = DataLoader(TensorDataset(x, y), batch_size=64, shuffle=True)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
loss_fn = nn.CrossEntropyLoss()
iteration = 0
start = time.perf_counter()
for epoch in range(700):
    for inputs, targets in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(inputs), targets)
        loss.backward()
        optimizer.step()
        iteration += 1
        if iteration % 500 == 0:
            print(500 / (time.perf_counter() - start), flush=True)
            start = time.perf_counter()
