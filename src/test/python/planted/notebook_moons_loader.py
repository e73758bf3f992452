# # Two moons with a DataLoader

# In[1]:
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from sklearn.datasets import make_moons

# In[2]:
torch.manual_seed(42)
points, labels = make_moons(n_samples=240, noise=0.15, random_state=3)
ds = TensorDataset(torch.tensor(points).float(), torch.tensor(labels).float().unsqueeze(1))
loader = DataLoader(ds, batch_size=24, shuffle=True)

# In[3]:
model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 1))
loss_fn = nn.BCEWithLogitsLoss()
opt = torch.optim.SGD(model.parameters(), lr=0.3, momentum=0.9)

# In[4]:
history = []
for epoch in range(16):
    total = 0.0
    opt.zero_grad()
    for xb, yb in loader:
        loss = loss_fn(model(xb), yb)
        loss.backward()
        opt.step()
        total += loss.item() * len(xb)
    history.append(total / len(ds))

# In[5]:
print(" ".join(f"{h:.2f}" for h in history[:3]))
with torch.no_grad():
    right = ((model(ds.tensors[0]) > 0).float() == ds.tensors[1]).float().mean().item()
print("learned:", right > 0.95)
