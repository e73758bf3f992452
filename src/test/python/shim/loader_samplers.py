import torch
from torch.utils.data import (DataLoader, RandomSampler, Sampler, SubsetRandomSampler, TensorDataset,
                              WeightedRandomSampler)

torch.manual_seed(0)
rows = TensorDataset(torch.arange(10.0), torch.arange(10) % 2)


class Backwards(Sampler):
    """A sampler of one's own, which knows no dataset."""

    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n - 1, -1, -1))

    def __len__(self):
        return self.n


weights = [0.9 if label else 0.1 for label in rows.tensors[1].tolist()]
for sampler in (WeightedRandomSampler(weights, 8), WeightedRandomSampler(weights, 5, replacement=False),
                SubsetRandomSampler([1, 4, 7]), Backwards(10), RandomSampler(rows, num_samples=4), RandomSampler(rows)):
    loader = DataLoader(rows, batch_size=3, sampler=sampler)
    print(type(sampler).__name__, len(loader), [x.tolist() for x, _ in loader])
