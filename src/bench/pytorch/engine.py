"""The peer of the engine's benchmark: runs the same work in PyTorch, one sample for each line it reads.

In: "CASE UPDATE DTYPE THREADS SECONDS". Out: microseconds for each iteration. The first line out names the peer.
"""
import ctypes
import sys
import time

import torch


def network(inputs, hidden, outputs, batch, activation, last, dtype, update):
    w1 = torch.randn(inputs, hidden, dtype=dtype).mul_(0.1).requires_grad_()
    b1 = torch.zeros(1, hidden, dtype=dtype, requires_grad=True)
    w2 = torch.randn(hidden, outputs, dtype=dtype).mul_(0.1).requires_grad_()
    b2 = torch.zeros(1, outputs, dtype=dtype, requires_grad=True)
    x = torch.randn(batch, inputs, dtype=dtype)
    y = torch.rand(batch, outputs, dtype=dtype)
    parameters = [w1, b1, w2, b2]
    optimizer = torch.optim.SGD(parameters, lr=1e-4)

    def backward():
        p = last(activation(x.matmul(w1).add(b1)).matmul(w2).add(b2))
        loss = p.sub(y).pow(2).sum().div(2)
        loss.backward()

    def with_optimizer():
        backward()
        optimizer.step()
        optimizer.zero_grad()

    def by_hand():
        """The quickest of the ways to write it: no temporary, and None rather than zeros."""
        backward()
        with torch.no_grad():
            for p in parameters:
                p.sub_(p.grad, alpha=1e-4)
                p.grad = None

    return {"optimizer": with_optimizer, "hand": by_hand}[update]


def chain(dtype, _):
    a = torch.tensor(1.0, dtype=dtype, requires_grad=True)
    c = torch.tensor(0.999, dtype=dtype)

    def iteration():
        t = a
        for i in range(500):
            t = t.mul(c).add(c)
        t.backward()
        a.grad = None

    return iteration


def matmul(dtype, _):
    a = torch.randn(512, 512, dtype=dtype)
    b = torch.randn(512, 512, dtype=dtype)
    return lambda: a.matmul(b)


def same(x):
    return x


CASES = {
    "fizzbuzz": lambda *way: network(10, 100, 4, 64, torch.sigmoid, torch.sigmoid, *way),
    # 900 rows in 15 batches, the last one smaller: as many rows as the deck's batches have on average
    "fizzbuzz60": lambda *way: network(10, 100, 4, 60, torch.sigmoid, torch.sigmoid, *way),
    "small": lambda *way: network(2, 8, 1, 32, torch.tanh, same, *way),
    "large": lambda *way: network(784, 256, 10, 64, torch.tanh, same, *way),
    "chain": chain,
    "matmul": matmul,
}


def find_openblas():
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "openblas" in line}
    return ctypes.CDLL(paths.pop()) if paths else None


def core(openblas):
    """The kernel OpenBLAS chose for this processor."""
    openblas.openblas_get_corename.restype = ctypes.c_char_p
    return "OpenBLAS " + openblas.openblas_get_corename().decode()


def sample(body, seconds):
    """The lower quartile of pieces of a third of a millisecond: see Samples.java."""
    pieces = []
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds:
        start = time.perf_counter()
        count = 0
        while True:
            body()
            count += 1
            took = time.perf_counter() - start
            if took >= 0.0003:
                break
        pieces.append(took / count * 1e6)
    pieces.sort()
    return pieces[len(pieces) // 4]


def main():
    try:
        openblas = find_openblas()
    except OSError:
        openblas = None
    print("PyTorch", torch.__version__ + ",", core(openblas) if openblas else "another BLAS", flush=True)
    bodies = {}
    for line in sys.stdin:
        case, update, dtype, threads, seconds = line.split()
        torch.set_num_threads(int(threads))
        if openblas:  # a pool of its own, of which torch does not know
            openblas.openblas_set_num_threads(int(threads))
        key = case, update, dtype
        if key not in bodies:
            bodies[key] = CASES[case](getattr(torch, dtype), update)
        print(sample(bodies[key], float(seconds)), flush=True)


main()
