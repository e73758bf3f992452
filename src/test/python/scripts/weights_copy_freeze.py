import copy
import torch
import torch.nn as nn

torch.manual_seed(0)
base = nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 3))
X = torch.randn(30, 4)
y = X[:, :3].argmax(1)


def fit(model, params, steps=20, lr=0.1):
    opt = torch.optim.SGD(params, lr=lr, momentum=0.9)
    for _ in range(steps):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        opt.step()
    return loss.item()


print(f"pretrained: {fit(base, base.parameters()):.4f}")

# three kinds of copies
alias = base
deep = copy.deepcopy(base)
loaded = nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 3))
print(loaded.load_state_dict(base.state_dict()))
with torch.no_grad():
    base[0].bias.fill_(0.0)
print(alias[0].bias.sum().item(), deep[0].bias.abs().sum().item() > 0, torch.equal(deep[0].bias, loaded[0].bias))

# freeze the body, new head
for p in deep.parameters():
    p.requires_grad = False
deep[2] = nn.Linear(6, 2)
y = (X[:, 0] > 0).long()
before = {n: p.detach().clone() for n, p in deep.named_parameters()}
print([n for n, p in deep.named_parameters() if p.requires_grad])
print(f"fine-tuned: {fit(deep, filter(lambda p: p.requires_grad, deep.parameters())):.4f}")
for n, p in deep.named_parameters():
    print(n, "changed" if not torch.equal(before[n], p) else "same", p.grad is None)
deep.requires_grad_(True)
print(sum(p.numel() for p in deep.parameters() if p.requires_grad))

# partial loading
small = {k: v for k, v in loaded.state_dict().items() if k.startswith("0.")}
res = deep.load_state_dict(small, strict=False)
print(res.missing_keys, res.unexpected_keys)
for bad in (small, {**loaded.state_dict(), "extra": torch.zeros(1)}, loaded.state_dict()):
    try:
        deep.load_state_dict(bad)
        print("ok")
    except RuntimeError as e:
        print(e)

# exponential moving average (target network)
target, online = nn.Linear(2, 1), nn.Linear(2, 1)
nn.init.zeros_(target.weight)
nn.init.ones_(online.weight)
for _ in range(3):
    for t, o in zip(target.parameters(), online.parameters()):
        t.data.mul_(0.5).add_(o.data, alpha=0.5)
print(target.weight)
tied = nn.Linear(3, 3, bias=False)
tied2 = nn.Linear(3, 3, bias=False)
tied2.weight = tied.weight
both = nn.Sequential(tied, tied2)
print(len(list(both.parameters())), len(both.state_dict()))
