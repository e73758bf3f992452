import torch

# y = 2x + 1 with a little noise, everything by hand
torch.manual_seed(0)
N = 50
x = torch.rand(N, 1) * 4 - 2
y = 2 * x + 1 + 0.1 * torch.randn(N, 1)

w = torch.zeros(1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
lr = 0.1
history = []
for epoch in range(60):
    pred = w * x + b
    loss = ((pred - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
        b -= lr * b.grad
    w.grad.zero_()
    b.grad.zero_()
    history.append(loss.item())
    if epoch % 10 == 0 or epoch == 59:
        print("epoch %2d: loss %.5f  w %.4f  b %.4f" % (epoch, loss, w, b))

print(w, b)
# closed form
X = torch.cat([x, torch.ones_like(x)], dim=1)
theta = torch.linalg.solve(X.T @ X, X.T @ y)
print("closed form:", theta.flatten())
print(f"difference: {(theta.flatten() - torch.cat([w, b]).detach()).abs().max().item():.4f}")
print("monotone:", all(a >= b for a, b in zip(history, history[1:])))

# the gradient by hand, against autograd
w2 = torch.tensor([0.3], requires_grad=True)
b2 = torch.tensor([-0.2], requires_grad=True)
r = w2 * x + b2 - y
(r ** 2).mean().backward()
gw = (2 * r * x).mean()
gb = (2 * r).mean()
print(w2.grad, gw.detach(), b2.grad, gb.detach())

# polynomial features
deg = 3
t = torch.sin(1.5 * x)
P = torch.cat([x ** k for k in range(deg + 1)], dim=1)
c = torch.zeros(deg + 1, 1, requires_grad=True)
for it in range(201):
    loss = (P @ c - t).pow(2).mean()
    g, = torch.autograd.grad(loss, c)
    with torch.no_grad():
        c.sub_(0.05 * g)
    if it % 50 == 0:
        print(f"{it:3d} {loss.item():.5f} |g|={g.norm().item():.5f}")
print(" + ".join(f"{v:.3f}x^{k}" for k, v in enumerate(c.flatten().tolist())))
