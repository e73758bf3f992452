import torch

torch.manual_seed(31)


class Monitor:
    """Smooths what it is told."""

    def __init__(self, momentum=0.95):
        self.momentum = momentum
        self.value = None

    def update(self, x):
        if self.value is None:
            self.value = x
        else:
            self.value = self.momentum * self.value + (1 - self.momentum) * x


true = torch.tensor([0.5, -1.0, 2.0, 0.0])
weights = torch.zeros(4, requires_grad=True)
optimizer = torch.optim.SGD([weights], lr=0.02)
monitor = Monitor()

for step in range(1, 201):
    x = torch.randn(16, 4)
    noise = 0.1 * torch.randn(16)
    error = x @ weights - (x @ true + noise)
    loss = (error ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    monitor.update(loss)
    if step % 50 == 0:
        print(step, "%.3f" % monitor.value)
