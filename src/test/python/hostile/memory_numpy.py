# says: numpy cannot allocate memory: you tried to allocate 20000000000 bytes. Line 8 wants 20 GB; the limit is
import numpy as np
for ask in (lambda: np.arange(10 ** 10), lambda: np.random.rand(10 ** 10), lambda: np.linspace(0, 1, 10 ** 10), lambda: np.ones(10 ** 10)):
    try:
        ask()
    except MemoryError as e:
        assert 'Line 3 wants 80 GB; the limit is' in str(e), e
np.zeros((50000, 50000))
