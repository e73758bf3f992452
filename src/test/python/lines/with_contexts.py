import torch
from contextlib import contextmanager, nullcontext
w = torch.tensor([1.0], requires_grad=True)

@contextmanager
def scaled(by):
    factor = by * 2
    yield factor
    factor = 0 - by

for epoch in range(2):
    with scaled(epoch + 1) as outer:
        for i in range(2):  # trains
            with scaled(i) as factor, nullcontext((i, epoch)) as (a, b):
                loss = (w * (factor + outer)).sum()
            loss.backward()
            with torch.no_grad():
                shown = w.grad * 1
    left = outer + 1
