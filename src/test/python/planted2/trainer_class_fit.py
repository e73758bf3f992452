import torch
from torch import nn


class Trainer:
    def __init__(self, model, lr=0.05):
        self.model = model
        self.criterion = nn.MSELoss()
        self.opt = torch.optim.SGD(model.parameters(), lr=lr)
        self.history = []

    def fit(self, x, y, epochs):
        for epoch in range(epochs):
            prediction = self.model(x)
            loss = self.criterion(prediction, y)
            loss.backward()
            self.opt.step()
            self.history.append(loss.item())


torch.manual_seed(3)
x = torch.rand(120, 2) * 2 - 1
y = (x[:, :1] * 1.5 - x[:, 1:] * 0.5 + 0.2).sin()
trainer = Trainer(nn.Sequential(nn.Linear(2, 12), nn.Tanh(), nn.Linear(12, 1)))
trainer.fit(x, y, 80)
for i in range(0, 80, 16):
    print(i, round(trainer.history[i], 3))
