import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, d, h, k = 6, 5, 7, 4
X = torch.randn(n, d)
Y = torch.randint(0, k, (n,))
W1 = (torch.randn(d, h) * 0.5).requires_grad_()
b1 = (torch.randn(h) * 0.1).requires_grad_()
gain = (torch.randn(1, h) * 0.1 + 1.0).requires_grad_()
W2 = (torch.randn(h, k) * 0.5).requires_grad_()
b2 = torch.zeros(k, requires_grad=True)

# forward in small steps
z = X @ W1 + b1
mu = z.mean(0, keepdim=True)
diff = z - mu
var = 1/(n-1) * (diff ** 2).sum(0, keepdim=True)
inv = (var + 1e-5) ** -0.5
raw = diff * inv
pre = gain * raw
a = torch.tanh(pre)
logits = a @ W2 + b2
m = logits.max(1, keepdim=True).values
e = (logits - m).exp()
s = e.sum(1, keepdim=True)
p = e * s ** -1
lp = p.log()
loss = -lp[range(n), Y].mean()
steps = dict(lp=lp, p=p, s=s, e=e, logits=logits, a=a, pre=pre, raw=raw, inv=inv, var=var, diff=diff, mu=mu, z=z)
for t in steps.values(): t.retain_grad()
loss.backward()
print(loss, f"{F.cross_entropy(logits, Y).item():.4f}")

def check(name, mine, t):
    same_shape = mine.shape == t.shape
    off = (mine - t.grad).abs().max().item()
    print(f'd{name:7s}{tuple(mine.shape)!s:8s} {"agrees" if same_shape and off < 1e-5 else "DIFFERS"}')

with torch.no_grad():
    dlp = torch.zeros_like(lp); dlp[range(n), Y] = -1.0 / n
    dp = dlp / p
    ds = (-dp * e * s ** -2).sum(1, keepdim=True)
    de = dp * s ** -1 + ds
    dlogits = p.clone(); dlogits[range(n), Y] -= 1; dlogits /= n
    da = dlogits @ W2.T
    dW2 = a.T @ dlogits
    db2 = dlogits.sum(0)
    dpre = (1 - a ** 2) * da
    dgain = (dpre * raw).sum(0, keepdim=True)
    draw = gain * dpre
    dinv = (draw * diff).sum(0, keepdim=True)
    dvar = -0.5 * (var + 1e-5) ** -1.5 * dinv
    ddiff = inv * draw + 2 / (n - 1) * diff * dvar
    dz = ddiff + (-ddiff).sum(0) / n
    dW1 = X.T @ dz
    db1 = dz.sum(0)

for name, mine, t in [('lp', dlp, lp), ('p', dp, p), ('s', ds, s), ('e', de, e), ('logits', dlogits, logits), ('a', da, a), ('W2', dW2, W2), ('b2', db2, b2),
                      ('pre', dpre, pre), ('gain', dgain, gain), ('raw', draw, raw), ('inv', dinv, inv), ('var', dvar, var), ('diff', ddiff, diff), ('z', dz, z), ('W1', dW1, W1)]:
    check(name, mine, t)
print('bias before a batch norm has no gradient:', torch.allclose(db1, torch.zeros(h), atol=1e-6), b1.grad.abs().max().item() < 1e-6)
print(dlogits.sum(1).abs().max().item() < 1e-6, dlogits[0])
print(W2.grad, gain.grad, sep='\n')
print([t.grad_fn.name() for t in steps.values()])
