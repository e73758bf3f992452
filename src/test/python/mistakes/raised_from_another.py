# says: ValueError: f needs three
# under: In x + torch.ones(3): x is [4] float32
import torch


def f(x):
    try:
        return x + torch.ones(3)
    except RuntimeError as e:
        raise ValueError("f needs three") from e


f(torch.ones(4))
