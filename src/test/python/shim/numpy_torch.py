"""Arrays and tensors share memory, and what one is refused by the other."""
import numpy as np
import torch

a = np.arange(6, dtype=np.float32).reshape(2, 3)
t = torch.from_numpy(a)
a[0, 0] = 100
t += 1
print(a, t.numpy(), np.shares_memory(a, t.numpy()), t.numpy() is a)
a *= 2
print(t.sum().item(), torch.tensor(a).sum().item())
for f in [lambda: torch.from_numpy([1]), lambda: torch.from_numpy(np.ones(3)[::-1]), lambda: torch.from_numpy(np.array(["a"])),
          lambda: torch.tensor(np.array([None])), lambda: torch.ones(2).requires_grad_().numpy(),
          lambda: np.ones(3) * torch.ones(3), lambda: np.ones(3) + torch.ones(3), lambda: np.ones(3) @ torch.ones(3)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for f in [lambda: np.array([torch.tensor(1.0), torch.tensor(2.0)]), lambda: np.concatenate([torch.ones(2), np.ones(1)]),
          lambda: np.ones(2).dot(torch.ones(2)), lambda: torch.ones(2, requires_grad=True).numpy(force=True),
          lambda: (torch.ones(2) > 0).numpy(), lambda: torch.tensor(1.5).numpy(), lambda: np.asarray(torch.tensor([1, 2])),
          lambda: torch.tensor(np.int32(3)).dtype, lambda: torch.tensor(np.float64(2)).dtype, lambda: torch.tensor([np.float32(1)]).dtype,
          lambda: torch.tensor(np.bool_(True)).dtype, lambda: type(np.ones(2)), lambda: isinstance(np.ones(2), np.ndarray),
          lambda: sum([np.float64(1), np.float64(2)]), lambda: np.sum([torch.tensor(1.), torch.tensor(2.)])]:
    print(repr(f()))
