import torch
import torch.nn as nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
x = torch.randn(10, 3)
y = x.sum(1, keepdim=True)

opt = torch.optim.SGD([
    {"params": net[0].parameters(), "lr": 0.01},
    {"params": net[2].parameters(), "weight_decay": 1e-4},
], lr=0.1, momentum=0.9)
print(len(opt.param_groups), [g["lr"] for g in opt.param_groups], [g["weight_decay"] for g in opt.param_groups])
print(opt)
for i in range(5):
    opt.zero_grad()
    loss = ((net(x) - y) ** 2).mean()
    loss.backward()
    opt.step()
    print(i, f"{loss.item():.4f}")

for g in opt.param_groups:
    g["lr"] *= 0.5
sd = opt.state_dict()
print(sorted(sd.keys()), sorted(sd["state"].keys()), [g["params"] for g in sd["param_groups"]], [g["lr"] for g in sd["param_groups"]])
print(sd["state"][3]["momentum_buffer"])

extra = nn.Parameter(torch.ones(2))
opt.add_param_group({"params": [extra], "lr": 1.0})
opt.zero_grad()
(extra ** 2).sum().backward()
opt.step()
print(extra, len(opt.param_groups), opt.param_groups[2]["momentum"])

# Adam: interrupted training continues exactly
def make():
    torch.manual_seed(3)
    m = nn.Linear(3, 1)
    return m, torch.optim.Adam(m.parameters(), lr=0.05)


def train(m, o, n):
    for _ in range(n):
        o.zero_grad()
        l = ((m(x) - y) ** 2).mean()
        l.backward()
        o.step()
    return l.item()


m1, o1 = make()
train(m1, o1, 10)
m2, o2 = make()
train(m2, o2, 5)
m3, o3 = make()
m3.load_state_dict(m2.state_dict())
o3.load_state_dict(o2.state_dict())
train(m3, o3, 5)
print(torch.equal(m1.weight, m3.weight), m1.weight)
s = o1.state[m1.weight]
print(sorted(s.keys()), s["step"], s["exp_avg"].shape)
print({k: v for k, v in o1.state_dict()["param_groups"][0].items() if k in ("lr", "betas", "eps", "params")})
m4, o4 = make()
m4.load_state_dict(m2.state_dict())
train(m4, o4, 5)
print("without the state:", torch.equal(m1.weight, m4.weight))
o4.state.clear()
print(len(o4.state), o4.defaults["lr"])
