import numpy as np
import torch

a = np.arange(6, dtype=np.float32).reshape(2, 3)
t = torch.from_numpy(a)
print(a, t, a.dtype, t.dtype)
a[0, 0] = 100
t[1] = -1
print(a)
print(t)
b = t.numpy()
b += 1
print(t, b.shape, b is a, np.shares_memory(a, b))
c = torch.tensor(a)
a[:] = 0
print(c.sum(), t.sum())
np.add(a, 5, out=a)
print(t)

print(torch.from_numpy(np.array([1, 2])).dtype, torch.from_numpy(np.array([1.0])).dtype, torch.from_numpy(np.array([True])).dtype, torch.tensor(np.int32(3)).dtype, torch.as_tensor(a).data_ptr() == t.data_ptr())
print(torch.ones(3).numpy(), torch.arange(3).numpy(), torch.tensor([True, False]).numpy(), torch.tensor(1.5).numpy(), torch.tensor([0.1, 0.25]).double().numpy())
print(np.array(torch.tensor([1.0, 2.0])), np.mean(torch.tensor([1.0, 2.0]).numpy()), np.sqrt(torch.tensor([4.0, 9.0]).numpy()))
print(torch.tensor([1.0, 2.0]).tolist(), [float(v) for v in torch.tensor([1.0, 2.0])])

w = torch.ones(2, requires_grad=True)
try:
    w.numpy()
except RuntimeError as e:
    print(e)
n = (w * 3).detach().numpy()
print(n, type(n).__name__)
try:
    torch.from_numpy([1, 2])
except TypeError as e:
    print("TypeError:", e)

# numpy on its own
x = np.linspace(0, 1, 5)
print(x, x.mean(), x.std(), x[::-1], x[x > 0.3], x.reshape(5, 1).shape)
m = np.array([[1.0, 2.0], [3.0, 4.0]])
print(m @ m, m.T, m.sum(axis=0), m.argmax(), np.dot(m, [1, 1]), np.linalg.norm(m), np.linalg.inv(m), sep="\n")
print(np.zeros((2, 2)), np.ones(3, dtype=int), np.eye(2), np.full(2, 7), np.concatenate([x[:2], x[3:]]), np.stack([x, x]).shape, np.vstack([m, m]).shape, np.where(m > 2, 1, 0), np.clip(m, 2, 3), sep="\n")
print(np.exp(m), np.log(m), np.round(m / 3, 3), np.abs(-m), np.maximum(m, 2.5), np.cumsum([1, 2, 3]), np.unique([3, 1, 3]), np.argsort([3, 1, 2]), np.tile([1, 2], 2), np.expand_dims(x, 0).shape, sep="\n")
print(np.allclose(m, m + 1e-9), np.isnan(np.array([1.0, np.nan])), np.pi, np.inf, m.dtype, m.astype(int), m.flatten(), m.tolist(), np.float32(0.1), repr(np.float64(0.5)))
print(np.arange(0, 1, 0.25), np.array([1e-8, 1.0]), np.array([123456.789, 0.1]), np.array([1e10, 1]), np.array(["a", "bc"]), np.array([1, 2, 3]) / 2, np.array([True]) | False)
u, s = np.meshgrid(np.arange(2), np.arange(3))
print(u, s, u.ravel(), np.c_[u.ravel(), s.ravel()], sep="\n")
print(torch.tensor(np.c_[u.ravel(), s.ravel()]).float().mean(0), np.argmax(torch.tensor([[0.1, 0.9], [0.8, 0.2]]).numpy(), axis=1))
