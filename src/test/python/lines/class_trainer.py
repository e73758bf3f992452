import torch

class Trainer:
    def __init__(self, rate):
        self.rate = rate
        self.steps = 0
        self.w = torch.tensor([1.0, 3.0], requires_grad=True)

    def step(self, x):
        loss = (self.w * x).sum()
        loss.backward()
        with torch.no_grad():
            self.w -= self.rate * self.w.grad
        self.w.grad = None
        self.steps += 1
        return loss.item()

    def fit(self, epochs):
        for epoch in range(epochs):
            losses = []
            for x in (1.0, 2.0):  # trains
                value = self.step(x)
                losses.append(value)
            mean = sum(losses) / len(losses)

trainer = Trainer(0.25)
trainer.fit(3)
