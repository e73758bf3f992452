# Read a table with pandas, fit a net, report by group.
import io
import pandas as pd
import numpy as np
import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader

CSV = """size,rooms,age,price
50,2,30,155
65,3,12,221
80,3,45,215
120,5,8,404
35,1,60,88
72,3,20,228
95,4,15,311
110,4,3,372
58,2,25,181
44,2,10,150
130,6,50,369
85,3,5,290
"""
with open("houses_tmp.csv", "w") as fh:
    fh.write(CSV)

df = pd.read_csv("houses_tmp.csv")
print(df.shape, list(df.columns), len(df))
print(df.values[:2], df["price"].values[:3], df.iloc[0, 0], df.iloc[1].values)
print(df[["size", "rooms"]].values.shape, df["size"].mean(), df["price"].max())


class Houses(Dataset):
    def __init__(self, path):
        table = pd.read_csv(path)
        x = table.iloc[:, :-1].values.astype(np.float32)
        self.y = torch.from_numpy(table.iloc[:, -1].values.astype(np.float32)).unsqueeze(1) / 100
        self.mean, self.std = x.mean(axis=0), x.std(axis=0)
        self.x = torch.from_numpy((x - self.mean) / self.std)

    def __len__(self):
        return self.x.size(0)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


ds = Houses("houses_tmp.csv")
print(ds.mean, ds.std, ds[0])
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 6), nn.ELU(), nn.Linear(6, 1))
opt = torch.optim.Adam(net.parameters(), lr=0.05)
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=5, gamma=0.5)
loader = DataLoader(ds, batch_size=4, shuffle=True)
for epoch in range(15):
    losses = []
    for x, y in loader:
        loss = nn.functional.l1_loss(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        losses.append(loss.item())
    sched.step()
    if epoch % 5 == 4:
        print(f"epoch {epoch + 1} loss {np.mean(losses):.3f} lr {sched.get_last_lr()[0]:.4f}")
with torch.no_grad():
    err = (net(ds.x) - ds.y).abs()
big = ds.x[:, 0] > 0
print(big.sum().item(), err[big].shape, bool(err.mean() < 1.0))
print(np.loadtxt(io.StringIO(CSV), delimiter=",", skiprows=1).shape)
