"""What numpy refuses, and in which words; scalars beside lists, texts and their own kind."""
import numpy as np

a = np.array([[3., 1, 2], [9, 7, 8]])
i = np.arange(6).reshape(2, 3)
for f in [lambda: a[2], lambda: a[0, 5], lambda: a['x'], lambda: i[[0, 5]], lambda: a + np.ones((3, 2)), lambda: np.ones((2, 3)).dot(np.ones(2)),
          lambda: np.hstack([np.ones((2, 1)), np.ones((3, 1))]), lambda: np.stack([]), lambda: np.concatenate([]), lambda: int(np.array([1, 2])),
          lambda: np.ones(-1), lambda: np.random.randint(5, 5), lambda: np.random.choice(3, p=[.5, .5]), lambda: np.random.choice(2, p=[.5, .6]),
          lambda: np.expand_dims(a, 5), lambda: np.squeeze(a, 0), lambda: a.transpose(0, 0), lambda: np.swapaxes(a, 0, 2), lambda: a.sum(axis=2),
          lambda: np.linalg.solve([[1, 2], [2, 4]], [1, 2]), lambda: np.linalg.inv(np.ones((2, 3))), lambda: np.linalg.cholesky([[1, 2], [2, 1]]),
          lambda: np.array(['a']) + 1, lambda: np.array(['a']) + np.array(['b']), lambda: np.array([None]) + 1, lambda: hash(a), lambda: a.item(),
          lambda: len(np.array(1)), lambda: np.loadtxt('nofile.txt'), lambda: np.array([[1, 2], [3, 4, 5]]), lambda: np.array([1, [2]]),
          lambda: np.random.seed(-1), lambda: np.random.rand(2.5), lambda: np.arange(), lambda: np.uint8(256), lambda: np.float64('x'),
          lambda: np.int64(2) ** -1, lambda: np.True_ == True, lambda: np.True_ + 1, lambda: [0] * np.int64(2), lambda: 'a' * np.int64(2),
          lambda: np.int64(2) * [1, 2], lambda: 2 ** np.int64(3), lambda: np.bool_(0) or 5, lambda: {np.int64(1): 2}[1], lambda: np.int64(1.9),
          lambda: f'{np.int64(3):>5}|{np.float64(2):.2e}|{np.bool_(True)}|{np.str_("a")}', lambda: isinstance(np.int64(1), np.integer),
          lambda: np.float64(2.567).round(1), lambda: np.float64(3)[0], lambda: a.dtype in (np.float32, np.float64), lambda: np.dtype('f4')]:
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
print(np.max(a, initial=100), np.min(a, axis=1, initial=2), np.prod([2, 3], initial=5), np.sum([1, 2], initial=10), np.nanmax([1, np.nan]), a.max(), a.any())
