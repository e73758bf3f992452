import numpy as np
rng = np.random.RandomState(5)
def show(a):
    print(a); print(repr(a))
for k in range(60):
    shape = [(3,),(2,3),(7,),(2,2,2),(12,),(1,),(30,),(4,5)][k % 8]
    e = rng.randint(-12, 12)
    a = rng.randn(*shape) * 10.0 ** e
    if k % 5 == 1: a = a * 10.0 ** rng.randint(-4, 4, size=shape)
    if k % 7 == 2: a = np.round(a, 2)
    if k % 6 == 3: a = a.astype(np.float32)
    if k % 9 == 4: a.reshape(-1)[0] = np.nan
    if k % 11 == 5: a.reshape(-1)[-1] = -np.inf
    if k % 4 == 0: show((a * 10.0 ** -e * 100).astype(int))
    show(a)
    print([str(v) for v in a.reshape(-1)[:3]], [repr(v) for v in a.reshape(-1)[:2]], a.reshape(-1)[0].item())
    print(a.sum(), a.mean(), a.std(), a.argmax(), a.min(axis=0), a.sum(axis=-1), a.mean(axis=0))
np.set_printoptions(precision=3, suppress=True)
show(np.array([1.23456, 1e-5, 1000])); show(rng.randn(2,3)*1e-4); show(np.array([1e10, 1.]))
np.set_printoptions(precision=4, suppress=False, linewidth=40); show(rng.rand(12)); show(np.arange(30))
np.set_printoptions(threshold=5, edgeitems=2, linewidth=75); show(np.arange(10)); show(rng.rand(6,6))
with np.printoptions(precision=2, floatmode='fixed'): show(np.array([1, 2.5]))
np.set_printoptions(precision=8, threshold=1000, edgeitems=3)
print(np.array_str(np.array([1.5, 2]), precision=1), np.array2string(np.array([1.123456, 2]), formatter={'float_kind': lambda x: '%.2f' % x}), np.array2string(np.arange(3), separator=', '))
np.set_printoptions(formatter={'float': '{:.3f}'.format}); print(np.array([1., 2.])); np.set_printoptions()
print(np.array([[True, False]]), np.array([['a', 'bcd']]), np.array([1.0, 2.0])[0], np.zeros((2, 0)), np.array([], dtype=float), [np.float32(2), np.int64(3)], (np.float64(1.5),), {'a': np.float64(2)}, np.array([0.1, 0.2]).tolist())
