# says: DefaultCPUAllocator: can't allocate memory: you tried to allocate 80000000000 bytes. Line 9 wants 80 GB; the limit is
import torch
for ask in (lambda: torch.ones(10 ** 5, 10 ** 5), lambda: torch.arange(10 ** 10), lambda: torch.randn(10 ** 10)):
    try:
        ask()
    except RuntimeError as e:
        said = str(e)
        assert 'Line 3 wants 80 GB; the limit is' in said, said
torch.zeros(10 ** 10)
