# FizzBuzz by hand: two sigmoid layers, the update written out. Prints iterations a second, a line for each window.
import time
import torch

torch.set_num_threads(1)
torch.manual_seed(0)
numbers = torch.arange(1, 900)
x = torch.stack([(numbers >> i) % 2 for i in range(10)], 1).float()
classes = torch.where(numbers % 15 == 0, 3, torch.where(numbers % 5 == 0, 2, torch.where(numbers % 3 == 0, 1, 0)))
y = torch.nn.functional.one_hot(classes, 4).float()
w1 = torch.randn(10, 100, requires_grad=True)
b1 = torch.zeros(100, requires_grad=True)
w2 = torch.randn(100, 4, requires_grad=True)
b2 = torch.zeros(4, requires_grad=True)
lr = 0.01
start = time.perf_counter()
for iteration in range(1, 60001):
    i = iteration * 64 % 832
    hidden = torch.sigmoid(x[i:i + 64] @ w1 + b1)
    output = torch.sigmoid(hidden @ w2 + b2)
    loss = ((output - y[i:i + 64]) ** 2).sum() / 2
    loss.backward()
    with torch.no_grad():
        for p in (w1, b1, w2, b2):
            p -= lr * p.grad
            p.grad = None
    if iteration % 500 == 0:
        print(500 / (time.perf_counter() - start), flush=True)
        start = time.perf_counter()
