"""The peer of the engine's benchmark: runs the same work in PyTorch, one sample for each line it reads.

In: "CASE DTYPE THREADS SECONDS". Out: microseconds for each iteration. The first line out names the peer.
"""
import ctypes
import sys
import time

import torch


def network(inputs, hidden, outputs, batch, activation, last, dtype):
    w1 = torch.randn(inputs, hidden, dtype=dtype).mul_(0.1).requires_grad_()
    b1 = torch.zeros(1, hidden, dtype=dtype, requires_grad=True)
    w2 = torch.randn(hidden, outputs, dtype=dtype).mul_(0.1).requires_grad_()
    b2 = torch.zeros(1, outputs, dtype=dtype, requires_grad=True)
    x = torch.randn(batch, inputs, dtype=dtype)
    y = torch.rand(batch, outputs, dtype=dtype)
    optimizer = torch.optim.SGD([w1, b1, w2, b2], lr=1e-4)

    def iteration():
        p = last(activation(x.matmul(w1).add(b1)).matmul(w2).add(b2))
        loss = p.sub(y).pow(2).sum().div(2)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()

    return iteration


def chain(dtype):
    a = torch.tensor(1.0, dtype=dtype, requires_grad=True)
    c = torch.tensor(0.999, dtype=dtype)

    def iteration():
        t = a
        for i in range(500):
            t = t.mul(c).add(c)
        t.backward()
        a.grad = None

    return iteration


def matmul(dtype):
    a = torch.randn(512, 512, dtype=dtype)
    b = torch.randn(512, 512, dtype=dtype)
    return lambda: a.matmul(b)


def same(x):
    return x


CASES = {
    "fizzbuzz": lambda dtype: network(10, 100, 4, 64, torch.sigmoid, torch.sigmoid, dtype),
    "small": lambda dtype: network(2, 8, 1, 32, torch.tanh, same, dtype),
    "large": lambda dtype: network(784, 256, 10, 64, torch.tanh, same, dtype),
    "chain": chain,
    "matmul": matmul,
}


def blas():
    """The kernel OpenBLAS chose for this processor, if it is OpenBLAS."""
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "openblas" in line}
    for path in paths:
        core = ctypes.CDLL(path).openblas_get_corename
        core.restype = ctypes.c_char_p
        return "OpenBLAS " + core().decode()
    return "another BLAS"


def sample(body, seconds):
    begun = time.perf_counter()
    count = 0
    while True:
        body()
        count += 1
        took = time.perf_counter() - begun
        if took >= seconds:
            return took / count * 1e6


def main():
    try:
        name = blas()
    except OSError:
        name = "BLAS unknown"
    print("PyTorch", torch.__version__ + ",", name, flush=True)
    bodies = {}
    for line in sys.stdin:
        case, dtype, threads, seconds = line.split()
        torch.set_num_threads(int(threads))
        key = case, dtype
        if key not in bodies:
            bodies[key] = CASES[case](getattr(torch, dtype))
        print(sample(bodies[key], float(seconds)), flush=True)


main()
