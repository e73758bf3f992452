# -*- coding: utf-8 -*-
# The warm-up of every course: a cubic through a curve, with numpy alone, then a small net.
import numpy as np
import math

t = np.linspace(-2, 2, 300)
goal = np.cos(t) + 0.2 * t

np.random.seed(3)
coef = np.random.randn(4)
print(coef)

rate = 2e-5
for it in range(400):
    fit = coef[0] + coef[1] * t + coef[2] * t ** 2 + coef[3] * t ** 3
    err = fit - goal
    if it % 100 == 99:
        print(it, "%.4f" % np.square(err).sum())
    slope = np.array([(2.0 * err * t ** k).sum() for k in range(4)])
    coef -= rate * slope
print('cubic: ' + ' '.join(f'{c:+.4f} t^{k}' for k, c in enumerate(coef)))
print("least squares:", np.round(np.linalg.solve(np.vander(t, 4, increasing=True).T @ np.vander(t, 4, increasing=True), np.vander(t, 4, increasing=True).T @ goal), 4))

# rows x inputs -> hidden -> outputs, gradients on paper
rows, inputs, hidden, outputs = 16, 10, 8, 3
rng = np.random.RandomState(0)
data, want = rng.randn(rows, inputs), rng.randn(rows, outputs)
a, b = rng.randn(inputs, hidden) * 0.3, rng.randn(hidden, outputs) * 0.3


def forward_backward(a, b):
    pre = data.dot(a)
    act = np.where(pre > 0, pre, 0)
    gap = act.dot(b) - want
    back = 2 * gap
    da = data.T.dot(back.dot(b.T) * (pre > 0))
    return (gap ** 2).sum(), da, act.T.dot(back)


for it in range(50):
    loss, da, db = forward_backward(a, b)
    a -= 1e-3 * da
    b -= 1e-3 * db
    if it % 10 == 0:
        print(it, round(float(loss), 4))

# and the same gradient by autograd
import torch
D, W = torch.from_numpy(data), torch.from_numpy(want)
A, B = torch.tensor(a, requires_grad=True), torch.tensor(b, requires_grad=True)
loss = (D.mm(A).clamp(min=0).mm(B) - W).pow(2).sum()
loss.backward()
number, da, db = forward_backward(a, b)
print(math.isclose(loss.item(), number), np.allclose(A.grad.numpy(), da), np.allclose(B.grad.numpy(), db))
print(B.grad[:2])
