import numpy as np

a = np.arange(6.0).reshape(2, 3)
print(np.gradient(np.array([1, 4, 9, 16])), np.gradient(a ** 2), np.gradient(a, axis=0), np.gradient(a, 2.0, 0.5)[1])
print(np.histogram2d([0.1, 0.6, 0.9], [0.1, 0.2, 0.9], bins=2))
print(np.histogram2d([0, 1, 2, 2], [0, 1, 1, 2], bins=[2, 3], range=[[0, 2], [0, 3]])[0])
b = np.zeros((3, 3))
b[np.diag_indices(3)] = 1
b[np.triu_indices_from(b, k=1)] = 2
print(b, np.tril_indices_from(b)[0], np.diagflat([1, 2]))
np.put_along_axis(a, np.array([[0], [2]]), 99, axis=1)
print(a, np.trapz([1, 2, 3]), np.trim_zeros([0, 1, 0, 2, 0]))
np.putmask(a, a > 50, -1)
np.put(a, [0, 1], [7, 8])
print(a, np.float_power(2, [1, 2]), np.vecdot([[1, 2], [3, 4]], [1, 1]), len(np.unstack(a)))
print(np.nanprod([1, np.nan, 3]), np.nancumsum([1, np.nan, 3]), np.nanpercentile([1, np.nan, 3], 50))
print(np.setxor1d([1, 2, 3], [2, 3, 4]), np.binary_repr(5, 8), np.binary_repr(-3, 4), np.base_repr(255, 16), np.binary_repr(3))
print(np.isneginf([-np.inf, 1]), np.isposinf(np.inf), np.iterable([1]), np.iterable(1), np.isrealobj(a), np.iscomplex([1, 2]))
print(np.polyadd([1, 2], [3, 4, 5]), np.polysub([1, 2, 3], [1, 1]), np.polymul([1, 2], [1, -2]), np.poly([1, 2]))
