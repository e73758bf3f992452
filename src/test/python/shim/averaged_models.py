# typical: regression with numpy data + torch
import numpy as np
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset, random_split
from torch.optim.swa_utils import AveragedModel, SWALR, update_bn
np.random.seed(3); torch.manual_seed(3)
X = np.random.rand(64, 2).astype(np.float32)
y = (3*X[:, :1] - 2*X[:, 1:] + 0.5 + 0.01*np.random.randn(64, 1)).astype(np.float32)
ds = TensorDataset(torch.from_numpy(X), torch.from_numpy(y))
tr, va = random_split(ds, [48, 16])
model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
opt = torch.optim.Adam(model.parameters(), lr=0.02)
swa = AveragedModel(model)
sched = SWALR(opt, swa_lr=0.005, anneal_epochs=3)
ema = AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.9))
for e in range(5):
    tot = 0.
    for xb, yb in DataLoader(tr, 16, shuffle=True):
        loss = nn.functional.mse_loss(model(xb), yb)
        opt.zero_grad(); loss.backward(); opt.step()
        tot += loss.item()*len(xb)
    swa.update_parameters(model); ema.update_parameters(model)
    sched.step()
    print(e, f"{tot/len(tr):.5f}", [round(v,6) for v in sched.get_last_lr()])
print(swa.n_averaged, swa(torch.ones(1,2)), ema(torch.ones(1,2)))
print(list(swa.state_dict())[:3])
bn = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
update_bn(DataLoader(ds, 16), bn)
print(bn[1].running_mean, bn[1].momentum, bn.training)
avg = AveragedModel(model, avg_fn=lambda a, c, n: 0.5 * a + 0.5 * c)
avg.update_parameters(model)
avg.update_parameters(model)
print(avg.n_averaged, torch.allclose(avg.module[0].weight, model[0].weight), opt.param_groups[0]["swa_lr"])
