# A CNN of images of 8 by 8: two convolutions (1-16-32), pooled, a linear layer; batches of 64; AdamW.
# Every 50 iterations it prints their number, the loss, the time by the clock and that of the thread's processor.
import time
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
images = torch.randn(1024, 1, 8, 8)
labels = torch.randint(0, 10, (1024,))
model = nn.Sequential(nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(),
                      nn.MaxPool2d(2), nn.Flatten(), nn.Linear(32 * 2 * 2, 10))
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
loss_fn = nn.CrossEntropyLoss()
for i in range(1_000_000):
    at = i % 16 * 64
    optimizer.zero_grad()
    loss = loss_fn(model(images[at:at + 64]), labels[at:at + 64])
    loss.backward()
    optimizer.step()
    if i % 50 == 0:
        print(i, loss.item(), time.perf_counter(), time.thread_time(), flush=True)
