# Loaders over tensors, whose batches are cut as slices: the order, what is drawn from which stream, and odd ends.
import torch
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, SequentialSampler, Subset, TensorDataset, random_split

torch.manual_seed(3)
x, y = torch.arange(20).float().reshape(10, 2), torch.arange(10)
data = TensorDataset(x, y)
for size, last in ((4, False), (4, True), (5, False), (20, False), (20, True)):
    for shuffle in (False, True):
        loader = DataLoader(data, batch_size=size, shuffle=shuffle, drop_last=last)
        print(size, last, shuffle, len(loader), [b.tolist() for _, b in loader], torch.rand(1).item())
for size in (4, 5):
    g = torch.Generator().manual_seed(7)
    loader = DataLoader(data, batch_size=size, shuffle=True, generator=g)
    print([b.tolist() for _, b in loader], [b.tolist() for _, b in loader], torch.rand(1, generator=g).item())
train, test = random_split(data, [7, 3])
for part in (train, test, Subset(train, range(1, 6)), Subset(train, [-1, 2]), Subset(train, [])):
    print([(a.tolist(), b.tolist()) for a, b in DataLoader(part, batch_size=2)])
print([b.tolist() for _, b in DataLoader(train, batch_size=3, shuffle=True)], torch.rand(1).item())
batches = iter(DataLoader(data, batch_size=4, shuffle=True))
a, b = next(batches)
x[0] = -1
print(type(next(batches)), a.dtype, b.dtype, a.shape)
x.fill_(9)
print(next(batches)[0])
try:
    next(batches)
except StopIteration:
    print('no more', torch.rand(1).item())
print([b.tolist() for _, b in DataLoader(data, batch_sampler=BatchSampler(SequentialSampler(range(3)), 2, False))])
print([b.tolist() for _, b in DataLoader(data, batch_size=4, sampler=RandomSampler(data, num_samples=6))])
held = DataLoader(TensorDataset(torch.ones(3, requires_grad=True)), batch_size=2)
print([each for each in held])
