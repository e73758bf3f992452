import torch
from torch import nn

torch.manual_seed(3)
healthy = torch.randn(150, 5) + torch.tensor([0.8, 0.0, -0.5, 0.0, 0.3])
faulty = torch.randn(150, 5) + torch.tensor([-0.8, 0.4, 0.5, 0.0, -0.3])
samples = torch.cat([healthy, faulty])
marks = torch.cat([torch.zeros(150, 1), torch.ones(150, 1)])

net = nn.Sequential(nn.Linear(5, 12), nn.Tanh(), nn.Linear(12, 1))
bce = nn.BCEWithLogitsLoss()
opt = torch.optim.SGD(net.parameters(), lr=0.5)
batch = 15


def epoch_of_training():
    for k in range(0, len(samples), batch):
        x, t = samples[k:k + batch], marks[k:k + batch]
        opt.zero_grad()
        bce(net(x), t).backward()
        opt.step()


for epoch in range(10):
    epoch_of_training()
    with torch.no_grad():
        found = net(samples) > 0
    hits = (found == marks.bool()).float().mean().item()
    if epoch % 3 == 0:
        print(f"after epoch {epoch}: {hits:.2f} right, says faulty in {found.float().mean().item():.2f}")
