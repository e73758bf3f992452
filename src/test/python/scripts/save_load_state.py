import io
import os
import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.Linear(2, 4)
        self.bn = nn.BatchNorm1d(4)
        self.l2 = nn.Linear(4, 1)

    def forward(self, x):
        return self.l2(torch.relu(self.bn(self.l1(x))))


torch.manual_seed(0)
net = Net()
opt = torch.optim.Adam(net.parameters(), lr=0.01)
x, y = torch.randn(16, 2), torch.randn(16, 1)
for epoch in range(5):
    loss = nn.functional.mse_loss(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
print(f"{loss.item():.4f}")

PATH = "checkpoint_demo.pth"
torch.save({"epoch": epoch, "model": net.state_dict(), "optim": opt.state_dict(), "loss": loss.item()}, PATH)
print(os.path.exists(PATH), os.path.getsize(PATH) > 500)

other = Net()
o2 = torch.optim.Adam(other.parameters(), lr=0.5)
ck = torch.load(PATH, weights_only=True)
print(sorted(ck), ck["epoch"], list(ck["model"])[:4])
other.load_state_dict(ck["model"])
o2.load_state_dict(ck["optim"])
print(o2.param_groups[0]["lr"])
net.eval(), other.eval()
print(torch.equal(net(x), other(x)), other.bn.num_batches_tracked, torch.equal(net.bn.running_var, other.bn.running_var))
for m, o in ((net, opt), (other, o2)):
    m.train()
    l = nn.functional.mse_loss(m(x), y)
    o.zero_grad()
    l.backward()
    o.step()
    print(f"{l.item():.4f} {m.l1.weight.sum().item():.4f}")
os.remove(PATH)
print(os.path.exists(PATH))

# tensors, lists, dictionaries in memory
buf = io.BytesIO()
torch.save([torch.arange(3), {"a": torch.tensor([[1.5, 2.5]]), "name": "demo"}, 7], buf)
buf.seek(0)
print(torch.load(buf))
buf = io.BytesIO()
t = torch.ones(2, requires_grad=True)
torch.save(t, buf)
buf.seek(0)
print(torch.load(buf))

# the whole module
buf = io.BytesIO()
torch.save(nn.Linear(2, 1), buf)
buf.seek(0)
print(torch.load(buf, weights_only=False))

sd = net.state_dict()
print(type(sd).__name__, [(k, tuple(v.shape), str(v.dtype)) for k, v in sd.items() if "bn" in k])
try:
    torch.load("no_such_file.pt")
except FileNotFoundError as e:
    print(e)
try:
    nn.Linear(3, 1).load_state_dict(nn.Linear(2, 1).state_dict())
except RuntimeError as e:
    print(e)
