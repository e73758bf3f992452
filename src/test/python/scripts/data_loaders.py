import torch
from torch.utils.data import Dataset, DataLoader, TensorDataset, Subset, ConcatDataset, random_split, IterableDataset, WeightedRandomSampler, SequentialSampler, BatchSampler


class Squares(Dataset):
    def __init__(self, n, transform=None):
        self.n = n
        self.transform = transform

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        x = torch.tensor([float(i), float(i * i)])
        return (self.transform(x) if self.transform else x), i % 3


ds = Squares(10, transform=lambda t: t / 10)
print(len(ds), ds[3])
for x, y in DataLoader(ds, batch_size=4):
    print(x.shape, x.dtype, y, y.dtype)
print(len(DataLoader(ds, batch_size=4)), len(DataLoader(ds, batch_size=4, drop_last=True)))
torch.manual_seed(0)
for i, (x, y) in enumerate(DataLoader(ds, batch_size=3, shuffle=True, num_workers=0)):
    print(i, x[:, 0].mul(10).int().tolist(), y.tolist())

td = TensorDataset(torch.arange(6).view(6, 1).float(), torch.arange(6))
print(td[1], td[2:4], len(td), td.tensors[0].shape)
sub = Subset(ds, [1, 3, 5])
print(len(sub), sub[1], [y for _, y in sub])
cat = ConcatDataset([Subset(ds, range(2)), td])
print(len(cat), cat[2])
a, b = random_split(td, [4, 2], generator=torch.Generator().manual_seed(3))
print(a.indices, b.indices)

# collating
batch = next(iter(DataLoader([{"x": 1.5, "n": 2, "s": "a"}, {"x": 2.5, "n": 3, "s": "b"}], batch_size=2)))
print(batch)
print(next(iter(DataLoader([1, 2, 3], batch_size=3))), next(iter(DataLoader([(1, 2.0), (3, 4.0)], batch_size=2))))
pad = lambda items: torch.nn.utils.rnn.pad_sequence([torch.tensor(s) for s in items], batch_first=True)
for b in DataLoader([[1, 2, 3], [4], [5, 6]], batch_size=2, collate_fn=pad):
    print(b)
print([b.tolist() for b in DataLoader(torch.arange(5), batch_size=None)][:2], list(BatchSampler(SequentialSampler(range(5)), 2, drop_last=False)))


class Count(IterableDataset):
    def __iter__(self):
        yield from range(5)


print([b.tolist() for b in DataLoader(Count(), batch_size=2)])
torch.manual_seed(1)
print(list(WeightedRandomSampler([0.1, 0.9, 0.0], 6)))
for x, y in DataLoader(ds, batch_size=5, sampler=torch.utils.data.SubsetRandomSampler([0, 1, 2])):
    print(sorted(y.tolist()))

it = iter(DataLoader(td, batch_size=4))
next(it)
print(next(it))
print(next(it, "end"))
for bad in (lambda: DataLoader(ds, batch_size=0), lambda: TensorDataset(torch.zeros(2), torch.zeros(3)), lambda: random_split(ds, [5, 4]), lambda: DataLoader(ds, shuffle=True, sampler=SequentialSampler(ds)), lambda: next(iter(DataLoader([[1, 2], [3]], batch_size=2)))):
    try:
        bad()
    except (ValueError, AssertionError, RuntimeError) as e:
        print(type(e).__name__, "|", e)
