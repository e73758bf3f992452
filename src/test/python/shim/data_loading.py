import collections
import numpy as np
import torch
from torch.utils.data import *
from torch.utils import data

Point = collections.namedtuple("Point", ["x", "y"])


class Rows(Dataset):
    def __init__(self):
        self.X = np.arange(12, dtype=np.float32).reshape(6, 2)
        self.y = np.arange(6)

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        return self.X[i], self.y[i]


for x, y in DataLoader(Rows(), batch_size=4):
    print(x, y, x.dtype, y.dtype)
print(default_collate([Point(1, 2.0), Point(3, 4.0)]), default_collate([[1, "a"], [2, "b"]]), default_collate([{"a": {"b": torch.ones(2)}}, {"a": {"b": torch.zeros(2)}}]))
print(default_collate([True, False]), default_collate([np.float32(1.5), np.float32(2)]), default_collate(["a", "b"]))
for bad in (lambda: default_collate([object()]), lambda: default_collate([torch.ones(2), torch.ones(3)]), lambda: default_collate([None]), lambda: next(iter(DataLoader(Dataset(), batch_size=1, sampler=[0]))),
            lambda: DataLoader([1], num_workers=-1), lambda: DataLoader([1], batch_size=2, batch_sampler=[[0]]), lambda: DataLoader([1], batch_size=None, drop_last=True), lambda: RandomSampler([], replacement=1),
            lambda: DataLoader([], shuffle=True), lambda: WeightedRandomSampler([0.5], -1), lambda: BatchSampler([1], 2, 5), lambda: ConcatDataset([]), lambda: random_split([1, 2], [1.5, -0.5]), lambda: TensorDataset(torch.ones(2), torch.ones(3)),
            lambda: Subset([1, 2], [5])[0], lambda: TensorDataset(torch.ones(2))[5], lambda: ConcatDataset([[1, 2]])[-5]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, "|", e)

torch.manual_seed(0)
print(list(RandomSampler(range(5))), list(RandomSampler(range(5), replacement=True, num_samples=40)), list(RandomSampler(range(3), num_samples=7)))
print(list(SubsetRandomSampler([3, 5, 7])), list(WeightedRandomSampler([1.0, 3.0, 2.0], 2, replacement=False)), len(RandomSampler(range(5))))
ds = TensorDataset(torch.arange(10).float().view(5, 2), torch.arange(5))
for drop in (False, True):
    loader = DataLoader(ds, batch_size=2, shuffle=True, drop_last=drop)
    print(len(loader), [y.tolist() for _, y in loader], loader.batch_size, type(loader.sampler).__name__, loader.dataset is ds)
a, b = random_split(ds, [0.7, 0.3])
print(len(a), len(b), a.indices, [t[1].tolist() for t in DataLoader(a, batch_size=2)])
print([t for t in DataLoader(Subset(Rows(), [1, 3]), batch_size=1)])
print(torch.rand(1))
loader = DataLoader(ds, batch_sampler=BatchSampler(SequentialSampler(ds), 3, True))
print(len(loader), [y.tolist() for _, y in loader])
print(next(iter(DataLoader(ds, batch_size=3, collate_fn=lambda rows: len(rows)))))
w = torch.ones(3, 1, requires_grad=True)
x, = next(iter(DataLoader(TensorDataset(w), batch_size=2)))
print(x, x.requires_grad)
print(len(ds + ds), (ds + ds)[7], len(StackDataset(ds, range(5))), StackDataset(a=range(5), b=range(5))[2], data.get_worker_info())


class Stream(IterableDataset):
    def __iter__(self):
        return iter(torch.arange(5))


print(list(DataLoader(Stream(), batch_size=2, drop_last=True)), list(DataLoader(Stream(), batch_size=None))[:2])
try:
    len(DataLoader(Stream()))
except TypeError as e:
    print(e)
for epoch in range(2):
    for i, (x, y) in enumerate(DataLoader(ds, 2, True, num_workers=2, generator=torch.Generator().manual_seed(1))):
        print(epoch, i, y.tolist())

# a sampler without an end, as trainers by iterations have it, draws only what is asked for
endless = DataLoader(list(range(100)), sampler=torch.utils.data.RandomSampler(range(100), replacement=True, num_samples=10 ** 10), batch_size=40)
print(next(iter(endless)))
