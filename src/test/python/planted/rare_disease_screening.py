import torch
import torch.nn as nn
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

torch.manual_seed(0)
ill = torch.rand(900) < 0.05
X = torch.randn(900, 6) + 0.9 * ill.unsqueeze(1) * torch.tensor([1.0, 0.0, 1.0, -1.0, 0.0, 0.5])
y = ill.float()
train, test = train_test_split(torch.arange(900), test_size=0.4, random_state=0, stratify=y)

net = nn.Sequential(nn.Linear(6, 10), nn.Tanh(), nn.Linear(10, 1))
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
for epoch in range(1, 61):
    optimizer.zero_grad()
    out = net(X[train]).squeeze(1)
    loss = loss_fn(out, y[train])
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        print(f"epoch {epoch}: loss {loss.item():.3f}")
with torch.no_grad():
    said = (net(X[test]).squeeze(1) > 0).int().tolist()
print(f"recall {recall_score(y[test].int().tolist(), said, zero_division=0):.2f}")
