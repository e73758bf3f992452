import torch
import torch.nn as nn

torch.manual_seed(4)
x = torch.linspace(-2, 2, 24).unsqueeze(1)
y = x.sin()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(1, 6)
        self.out = nn.Linear(6, 1)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden(x)))


model = Net()
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10, gamma=0.5)
for step in range(30):
    loss = nn.functional.mse_loss(model(x), y)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 0.5)
    optimizer.step()
    optimizer.zero_grad()
    scheduler.step()
    if step % 10 == 0:
        with torch.no_grad():
            print(step, loss.item(), model(x).abs().mean().item())
