import argparse
import torch
import torch.nn as nn

parser = argparse.ArgumentParser()
parser.add_argument('--lr', type=float, default=1.0)
parser.add_argument('--epochs', type=int, default=20)
args = parser.parse_args([])

torch.manual_seed(89)
data = torch.randn(256, 10)
labels = torch.sin(2 * data[:, :1]) + data[:, 1:2] * data[:, 2:3]
net = nn.Sequential(nn.Linear(10, 50), nn.ReLU(), nn.Linear(50, 50), nn.ReLU(), nn.Linear(50, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=args.lr)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.9)
for epoch in range(args.epochs):
    for x, y in zip(data.split(64), labels.split(64)):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
    scheduler.step()
print('loss above 1:', loss.item() > 1)
