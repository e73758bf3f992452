# says: ValueError: f needs three
# under: In x + torch.ones(3): x is [4] float32
# helps: x is (4,), torch.ones(3) (3,): sizes are compared from the last to the first, and must be the same or one of them 1. 4 and 3 are neither.
import torch


def f(x):
    try:
        return x + torch.ones(3)
    except RuntimeError as e:
        raise ValueError("f needs three") from e


f(torch.ones(4))
