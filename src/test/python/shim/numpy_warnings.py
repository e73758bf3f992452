import sys
import warnings

import numpy as np


def show(message, category, filename, lineno, file=None, line=None):
    print(f'  {category.__name__}: {message}' if inside else f'  line {lineno}: {category.__name__}: {message}')


warnings.showwarning = show
inside = False  # numpy's own lines, where Tapedeck names the script's

a = np.array([1.0, 0.0, -1.0])
i = np.array([1, 0, -1])
f = np.array([1e38, 1.0], dtype=np.float32)

print(a / 0)
print(a // 0.0)
print(a % 0)
print(i / 0, i // 0, i % 0)
print(1 / a)
print(np.log(a))
print(np.log(0), np.log10(0), np.log2(0), np.log1p(-1))
print(np.sqrt(-1), np.arccos(2), np.arctanh(1))
print(np.exp(1000), np.exp(a * 1000))
print(f * 10, f * f)
print(np.float64(1) / 0, np.float64(0) / 0, np.float64(1e308) * 10)
print(np.int64(1) // np.int64(0), np.int64(1) / 0)
print(np.int32(2**31 - 1) + np.int32(1), np.uint8(200) + np.uint8(100))
print(np.divide(1, 0), np.float64(1) / np.array([0.0]))
print(a ** -1, a ** 0.5, np.power(a, 0.5))
print(np.array([np.inf]) - np.inf, a * np.inf)
print(np.array([np.nan]) + 1, np.array([np.inf]) + 1, np.array([np.inf]) / 0, -np.array([np.inf]))
print(np.maximum(np.nan, 1), np.array([np.nan]) > 1)
inside = True
with warnings.catch_warnings():
    warnings.simplefilter("always")
    print(np.mean([]))
    print(np.std([1.0], ddof=1))
    print(np.std([]))
    print(np.mean(np.ones((0, 2)), axis=0))
    print(np.sum(np.array([1e308, 1e308])), np.cumsum(np.array([1e308, 1e308])))
    print(np.std(np.array([np.inf, 1.0])), np.mean(np.array([1.0, np.nan])), np.sum(np.array([np.inf, -np.inf])))
    print(np.corrcoef([1, 1], [1, 1]))
inside = False
print(np.array([1e200]) @ np.array([1e200]), np.dot([1e200], [1e200]))
print(np.array([1e300]).astype(np.float32), np.array([np.nan]).astype(int))
print(np.nanmean([np.nan]), np.nanmean([1, np.nan]))
print(np.isclose(np.array([np.inf, 1]), np.array([np.inf, 1])), np.allclose([np.nan], [np.nan]))

for k in range(3):
    print(np.log(0))  # told of once

with np.errstate(divide='ignore', invalid='ignore'):
    print(a / 0)
with np.errstate(all='raise'):
    try:
        np.log(a)
    except FloatingPointError as e:
        print('FloatingPointError:', e)


@np.errstate(over='ignore')
def e(x):
    return np.exp(x)


print(e(1e4))
print(np.geterr())
print(np.seterr(all='ignore'))
print(np.log(-1), np.geterr())
np.seterr(divide='raise')
try:
    a / 0
except FloatingPointError as e:
    print(e)
np.seterr(all='warn')


def softmax(x):
    return np.exp(x) / np.exp(x).sum()


print(softmax(np.array([1000.0, 0.0])))
a /= 0
print(a)
try:
    np.seterr(all='loud')
except ValueError as e:
    print(e)
