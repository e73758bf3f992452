import torch
import torch.nn.functional as F

torch.manual_seed(0)
n = 60
a = torch.randn(n, 2) + torch.tensor([1.5, 1.5])
b = torch.randn(n, 2) - torch.tensor([1.0, 1.0])
X = torch.cat([a, b])
y = torch.cat([torch.ones(n), torch.zeros(n)])
perm = torch.randperm(2 * n)
X, y = X[perm], y[perm]

w = torch.zeros(2, requires_grad=True)
bias = torch.zeros((), requires_grad=True)


def sigmoid(z):
    return 1 / (1 + torch.exp(-z))


def bce(p, t):
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()


for epoch in range(100):
    p = sigmoid(X @ w + bias)
    loss = bce(p, y)
    gw, gb = torch.autograd.grad(loss, [w, bias])
    with torch.no_grad():
        w -= 0.5 * gw
        bias -= 0.5 * gb
    if epoch in (1, 5, 20, 50, 99):
        acc = ((p > 0.5).float() == y).float().mean()
        print(f"{epoch:3d} loss {loss.item():.4f} acc {acc.item():.4f} w {w.tolist()[0]:.3f} {w.tolist()[1]:.3f} b {bias.item():.3f}")

z = X @ w + bias
print(F.binary_cross_entropy(torch.sigmoid(z), y), F.binary_cross_entropy_with_logits(z, y))
print(torch.nn.BCELoss(reduction="sum")(torch.sigmoid(z), y).item() / len(y) - bce(torch.sigmoid(z), y).item() < 1e-5)

pred = (z > 0).long()
t = y.long()
tp = ((pred == 1) & (t == 1)).sum().item()
fp = ((pred == 1) & (t == 0)).sum().item()
fn = ((pred == 0) & (t == 1)).sum().item()
tn = ((pred == 0) & (t == 0)).sum().item()
print("confusion", [[tn, fp], [fn, tp]])
prec, rec = tp / (tp + fp), tp / (tp + fn)
print("precision {:.3f} recall {:.3f} f1 {:.3f}".format(prec, rec, 2 * prec * rec / (prec + rec)))

# softmax regression on three classes gives the same picture
centers = torch.tensor([[0.0, 2.0], [2.0, -1.0], [-2.0, -1.0]])
lab = torch.arange(3).repeat_interleave(30)
D = centers[lab] + 0.6 * torch.randn(90, 2)
W = torch.zeros(2, 3, requires_grad=True)
opt = torch.optim.SGD([W], lr=0.5)
for i in range(31):
    loss = F.cross_entropy(D @ W, lab)
    opt.zero_grad(); loss.backward(); opt.step()
    if i % 10 == 0:
        print(i, f"{loss.item():.4f}", f"{(D @ W).argmax(1).eq(lab).float().mean():.3f}")
print(W)
