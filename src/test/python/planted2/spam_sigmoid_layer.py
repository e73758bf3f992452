import torch
from torch import nn

torch.manual_seed(13)
counts = torch.poisson(torch.full((180, 10), 1.0))
spam = ((counts[:, 0] + counts[:, 3]) > 2).float().unsqueeze(1)
model = nn.Sequential()
model.add_module('lin1', nn.Linear(10, 8))
model.add_module('relu', nn.ReLU())
model.add_module('lin2', nn.Linear(8, 1))
model.add_module('prob', nn.Sigmoid())
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.AdamW(model.parameters(), lr=0.02)
for epoch in range(50):
    model.train()
    out = model(counts)
    loss = criterion(out, spam)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 10 == 0:
        print(epoch, round(loss.item(), 2))
