"""DataLoader: batches of a dataset."""
import builtins
import collections.abc
import copy
import itertools
import math
import sys

import _tapedeck as _t

from ..._tensor import Tensor
from .dataset import IterableDataset, Subset, TensorDataset
from .sampler import BatchSampler, RandomSampler, Sampler, SequentialSampler

__all__ = ['DataLoader', 'default_collate', 'default_convert', 'get_worker_info']


def get_worker_info():
    """There are no workers."""
    return None


def _is_numpy(value, scalar):
    np = sys.modules.get('numpy')
    return np is not None and isinstance(value, np.generic if scalar else np.ndarray)


def default_collate(batch):
    """Tensors stacked, numbers as a tensor, in the structure of the first row."""
    import torch
    elem = batch[0]
    if isinstance(elem, Tensor):
        return torch.stack(list(batch), 0)
    if _is_numpy(elem, False):
        return default_collate([torch.as_tensor(b) for b in batch])
    if _is_numpy(elem, True):
        return torch.as_tensor(list(batch))
    if isinstance(elem, float):
        return torch.tensor(list(batch), dtype=torch.float64)
    if isinstance(elem, int):
        return torch.tensor(list(batch))
    if isinstance(elem, (str, bytes)):
        return batch
    if isinstance(elem, collections.abc.Mapping):
        collated = {key: default_collate([d[key] for d in batch]) for key in elem}
        if isinstance(elem, collections.abc.MutableMapping):
            clone = copy.copy(elem)
            clone.update(collated)
            return clone
        return type(elem)(collated)
    if isinstance(elem, tuple) and hasattr(elem, '_fields'):
        return type(elem)(*(default_collate(samples) for samples in zip(*batch)))
    if isinstance(elem, collections.abc.Sequence):
        if not all(len(each) == len(elem) for each in batch):
            raise RuntimeError('each element in list of batch should be of equal size')
        collated = [default_collate(samples) for samples in zip(*batch)]
        if isinstance(elem, tuple) or isinstance(elem, collections.abc.MutableSequence):
            return collated
        return type(elem)(collated)
    raise TypeError('default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found ' + str(type(elem)))


def default_convert(data):
    """numpy's arrays as tensors, in the structure there is."""
    import torch
    if _is_numpy(data, False) or _is_numpy(data, True):
        return torch.as_tensor(data)
    if isinstance(data, collections.abc.Mapping):
        return {key: default_convert(value) for key, value in data.items()}
    if isinstance(data, tuple) and hasattr(data, '_fields'):
        return type(data)(*(default_convert(d) for d in data))
    if isinstance(data, (tuple, list)):
        return [default_convert(d) for d in data]
    return data


class _Endless(Sampler):
    """For rows that come one after the other."""

    def __iter__(self):
        return itertools.repeat(None)


class DataLoader:
    """Batches of a dataset, in one process whatever num_workers says."""

    def __init__(self, dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None, num_workers=0, collate_fn=None,
                 pin_memory=False, drop_last=False, timeout=0, worker_init_fn=None, multiprocessing_context=None, generator=None, *,
                 prefetch_factor=None, persistent_workers=False, pin_memory_device='', in_order=True):
        if num_workers < 0:
            raise ValueError('num_workers option should be non-negative; use num_workers=0 to disable multiprocessing.')
        if timeout < 0:
            raise ValueError('timeout option should be non-negative')
        if num_workers == 0 and prefetch_factor is not None:
            raise ValueError('prefetch_factor option could only be specified in multiprocessing.let num_workers > 0 to enable '
                             'multiprocessing, otherwise set prefetch_factor to None.')
        if persistent_workers and num_workers == 0:
            raise ValueError('persistent_workers option needs num_workers > 0')
        self._iterable = isinstance(dataset, IterableDataset)
        if self._iterable:
            for name, value, none in (('shuffle', shuffle, (None, False)), ('sampler', sampler, (None,)),
                                      ('batch_sampler', batch_sampler, (None,))):
                if value not in none:
                    raise ValueError(f'DataLoader with IterableDataset: expected unspecified {name} option, but got {name}={value}')
        if sampler is not None and shuffle:
            raise ValueError('sampler option is mutually exclusive with shuffle')
        if batch_sampler is not None:
            if batch_size != 1 or shuffle or sampler is not None or drop_last:
                raise ValueError('batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last')
            batch_size = None
        elif batch_size is None and drop_last:
            raise ValueError('batch_size=None option disables auto-batching and is mutually exclusive with drop_last')
        if sampler is None:
            sampler = (_Endless() if self._iterable else RandomSampler(dataset, generator=generator) if shuffle
                       else SequentialSampler(dataset))
        if batch_size is not None and batch_sampler is None:
            batch_sampler = BatchSampler(sampler, batch_size, drop_last)
        self.dataset, self.batch_size, self.drop_last, self.sampler = dataset, batch_size, drop_last, sampler
        self.batch_sampler, self.generator, self.num_workers, self.timeout = batch_sampler, generator, num_workers, timeout
        self.pin_memory, self.worker_init_fn, self.prefetch_factor = pin_memory, worker_init_fn, prefetch_factor
        self.persistent_workers = persistent_workers
        self.collate_fn = collate_fn or (default_convert if batch_sampler is None else default_collate)

    def __iter__(self):
        return _Batches(self)

    def __len__(self):
        if self._iterable:
            n = len(self.dataset)
            if self.batch_size is None:
                return n
            return n // self.batch_size if self.drop_last else math.ceil(n / self.batch_size)
        return len(self.sampler if self.batch_sampler is None else self.batch_sampler)


def _is_plain(loader):
    """Whether the batches are slices of tensors in one order, which the engine cuts without asking Python row by row."""
    batches, sampler, dataset = loader.batch_sampler, loader.sampler, loader.dataset
    if type(batches) is not BatchSampler or batches.sampler is not sampler or type(sampler) not in (SequentialSampler, RandomSampler):
        return False
    if sampler.data_source is not dataset or type(sampler) is RandomSampler and (sampler.replacement
                                                                                 or sampler._num_samples is not None):
        return False
    while type(dataset) is Subset:
        dataset, n, indices = dataset.dataset, len(dataset.dataset), dataset.indices
        if type(indices) not in (list, range) or not all(type(i) is int and 0 <= i < n for i in indices):
            return False
    return type(dataset) is TensorDataset and not any(map(_t.requires_grad, dataset.tensors))


class _Slices:
    """Batches of a plain loader. The order is drawn with the first of them, as the sampler does."""

    def __init__(self, batches, dataset):
        self._n, self._size, self._drop_last = len(dataset), batches.batch_size, batches.drop_last
        self._at, self._sampler, self._order = 0, batches.sampler, None
        if type(self._sampler) is RandomSampler:
            self._stream = self._sampler._drawn_by()._stream
            self._order = _t.randperm(self._n, 'int64', self._stream)
        while type(dataset) is Subset:
            self._order = _t.picked(list(dataset.indices), self._order)
            dataset = dataset.dataset
        self._tensors = dataset.tensors

    def __next__(self):
        begin, n = self._at, self._n
        end = self._at = begin + self._size
        if end > n:
            if begin <= n and type(self._sampler) is RandomSampler:
                _t.randperm(n, 'int64', self._stream)  # the sampler draws the next order before it finds that none is asked for
            if begin >= n or self._drop_last:
                raise StopIteration
            end = n
        order = self._order
        return [_t.rows_between(tensor, order, begin, end) for tensor in self._tensors]


def _unseen(work):
    """What makes a batch of rows is not drawn: a Function or two for each row would hide the network."""
    before = builtins.__tapedeck_captured__, builtins.__tapedeck_frame__
    builtins.__tapedeck_captured__, builtins.__tapedeck_frame__ = False, None
    off = _t.tape_off()
    try:
        return work()
    finally:
        _t.tape_on(off)
        builtins.__tapedeck_captured__, builtins.__tapedeck_frame__ = before


class _Batches:
    """One pass over the dataset."""

    def __init__(self, loader):
        self._loader, self._collate, self._dataset = loader, loader.collate_fn, loader.dataset
        self._places = iter(loader.sampler if loader.batch_sampler is None else loader.batch_sampler)
        _t.random64(None if loader.generator is None else loader.generator._stream)  # the seed of workers, drawn in any case
        self._rows = iter(loader.dataset) if loader._iterable else None
        self._quick = type(self._dataset) in (TensorDataset, Subset) and self._collate is default_collate
        self._plain = self._quick and _is_plain(loader)
        self._slices = None
        self._ended = False

    def __iter__(self):
        return self

    def __len__(self):
        return len(self._loader)

    def __next__(self):
        return self._next() if __tapedeck_frame__ is None else _unseen(self._next)

    def _next(self):
        if self._plain:
            if self._slices is None:
                self._slices = _Slices(self._loader.batch_sampler, self._dataset)
            return next(self._slices)
        place = next(self._places)
        if self._rows is not None:
            return self._collate(self._next_rows(place))
        if self._loader.batch_sampler is None:
            return self._collate(self._dataset[place])
        if self._quick:
            batch = self._dataset._batch(place)
            if batch is not None:
                return batch
        if hasattr(self._dataset, '__getitems__') and self._dataset.__getitems__:
            return self._collate(self._dataset.__getitems__(place))
        dataset = self._dataset
        return self._collate([dataset[i] for i in place])

    def _next_rows(self, place):
        if self._ended:
            raise StopIteration
        if self._loader.batch_sampler is None:
            return next(self._rows)
        rows = list(itertools.islice(self._rows, len(place)))
        self._ended = len(rows) < len(place)
        if not rows or (self._ended and self._loader.drop_last):
            raise StopIteration
        return rows
