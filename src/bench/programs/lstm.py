# An LSTM: 64 units read 30 steps of 8 numbers, batches of 32; Adam.
# Every 20 iterations it prints their number, the loss, the time by the clock and that of the thread's processor.
import time
import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
series = torch.randn(512, 30, 8)
targets = series.mean(1)[:, :1].sin()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(8, 64, batch_first=True)
        self.fc = nn.Linear(64, 1)

    def forward(self, x):
        output, _ = self.lstm(x)
        return self.fc(output[:, -1])


model = Net()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
loss_fn = nn.MSELoss()
for i in range(1_000_000):
    at = i % 16 * 32
    optimizer.zero_grad()
    loss = loss_fn(model(series[at:at + 32]), targets[at:at + 32])
    loss.backward()
    optimizer.step()
    if i % 20 == 0:
        print(i, loss.item(), time.perf_counter(), time.thread_time(), flush=True)
