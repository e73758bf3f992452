# FizzBuzz by hand: 10-100-4, sigmoid twice, half the sum of squared errors, batches of 64.
# Every 500 iterations it prints their number, the loss, the time by the clock and that of the thread's processor.
import time
import torch

torch.set_num_threads(1)
torch.manual_seed(0)
numbers = torch.arange(1, 897)
inputs = torch.stack([(numbers >> b) % 2 for b in range(10)], 1).float()
kinds = torch.where(numbers % 15 == 0, 3, torch.where(numbers % 5 == 0, 2, torch.where(numbers % 3 == 0, 1, 0)))
targets = torch.eye(4)[kinds]
w1 = torch.randn(10, 100, requires_grad=True)
b1 = torch.zeros(100, requires_grad=True)
w2 = torch.randn(100, 4, requires_grad=True)
b2 = torch.zeros(4, requires_grad=True)
for i in range(1_000_000):
    at = i % 14 * 64
    y = torch.sigmoid(torch.sigmoid(inputs[at:at + 64] @ w1 + b1) @ w2 + b2)
    loss = 0.5 * ((y - targets[at:at + 64]) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        for p in (w1, b1, w2, b2):
            p -= 0.1 * p.grad
            p.grad = None
    if i % 500 == 0:
        print(i, loss.item(), time.perf_counter(), time.thread_time(), flush=True)
