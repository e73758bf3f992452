# An MLP, 784-256-10, relu, batches of 64; SGD with momentum.
# Every 50 iterations it prints their number, the loss, the time by the clock and that of the thread's processor.
import time
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
images = torch.randn(1024, 784)
labels = torch.randint(0, 10, (1024,))
model = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
for i in range(1_000_000):
    at = i % 16 * 64
    optimizer.zero_grad()
    loss = F.cross_entropy(model(images[at:at + 64]), labels[at:at + 64])
    loss.backward()
    optimizer.step()
    if i % 50 == 0:
        print(i, loss.item(), time.perf_counter(), time.thread_time(), flush=True)
