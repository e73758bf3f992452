# Homework sheet 3: gradient descent.   NAME: ________
import torch; import math
import numpy as np; import matplotlib.pyplot as plt

def f(x, y):
	"""Himmelblau's function (tabs, as in the hand-out)"""
	return (x**2 + y - 11)**2 + (x + y**2 - 7)**2

def descend(start, lr, steps, momentum=0.0):
	p = torch.tensor(start, requires_grad=True); v = torch.zeros(2); path = [p.tolist()]
	for i in range(steps):
		val = f(p[0], p[1])
		val.backward()
		with torch.no_grad():
			v = momentum * v - lr * p.grad
			p += v
		p.grad.zero_()
		path.append(p.tolist())
	return p, path

# (a) from four corners
for start in ([3.0, 3.0], [-3.0, 3.0], [-3.0, -3.0], [3.0, -3.0]):
	p, path = descend(start, 0.01, 60); v = f(*p)
	print(start, '->', [round(c, 3) for c in p.tolist()], 'f = %.4f' % abs(v.item()))

# (b) learning rates
for lr in (0.001, 0.005, 0.02):
	p, path = descend([0.0, 0.0], lr, 40)
	vals = [f(a, b) for a, b in path]
	print('lr', lr, 'first below 10:', next((i for i, q in enumerate(vals) if q < 10), None), 'last %.4f' % vals[-1])

# (c) momentum
for m in (0.0, 0.5, 0.9):
	p, path = descend([0.0, 0.0], 0.002, 50, m); print('momentum', m, '%.3f' % f(*path[-1]), len(path))

# (d) Hessian at the minimum (3, 2) and condition number
q = torch.tensor([3.0, 2.0], requires_grad=True)
g, = torch.autograd.grad(f(q[0], q[1]), q, create_graph=True)
H = torch.stack([torch.autograd.grad(gi, q, retain_graph=True)[0] for gi in g])
print(g.detach(), H)
tr, det = (H[0,0] + H[1,1]).item(), (H[0,0]*H[1,1] - H[0,1]*H[1,0]).item()
l1 = tr/2 + math.sqrt(tr*tr/4 - det); l2 = tr/2 - math.sqrt(tr*tr/4 - det)
print('eigenvalues %.3f %.3f, condition %.2f, largest stable rate %.4f' % (l1, l2, l1/l2, 2/l1))
print(torch.allclose(H, H.T))

# (e) picture
xs = np.linspace(-5, 5, 50); X, Y = np.meshgrid(xs, xs); Z = f(X, Y)
plt.contour(X, Y, Z, levels=[1, 10, 50, 100, 200])
plt.plot(*zip(*path), 'r.-'); plt.xlabel('x'); plt.ylabel('y'); plt.show()
print(Z.shape, '%.2f' % Z.min(), np.unravel_index(Z.argmax(), Z.shape))
