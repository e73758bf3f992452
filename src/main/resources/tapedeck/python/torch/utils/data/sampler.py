"""Samplers: in which order rows come."""
import itertools

import _tapedeck as _t

from ..._random import Generator, randint, stream

__all__ = ['Sampler', 'SequentialSampler', 'RandomSampler', 'SubsetRandomSampler', 'WeightedRandomSampler', 'BatchSampler']


class Sampler:
    """An order of rows."""

    def __init__(self, data_source=None):
        pass

    def __iter__(self):
        raise NotImplementedError

    def __class_getitem__(cls, item):
        return cls


class SequentialSampler(Sampler):
    """As they are."""

    def __init__(self, data_source):
        self.data_source = data_source

    def __iter__(self):
        return iter(range(len(self.data_source)))

    def __len__(self):
        return len(self.data_source)


class RandomSampler(Sampler):
    """Shuffled anew each time, by a generator of its own that the stream seeds."""

    def __init__(self, data_source, replacement=False, num_samples=None, generator=None):
        self.data_source, self.replacement, self._num_samples, self.generator = data_source, replacement, num_samples, generator
        if not isinstance(replacement, bool):
            raise TypeError(f'replacement should be a boolean value, but got replacement={replacement}')
        if not isinstance(self.num_samples, int) or self.num_samples <= 0:
            raise ValueError(f'num_samples should be a positive integer value, but got num_samples={self.num_samples}')

    @property
    def num_samples(self):
        return len(self.data_source) if self._num_samples is None else self._num_samples

    def _drawn_by(self):
        """The generator of one pass."""
        return Generator().manual_seed(_t.random64(None)) if self.generator is None else self.generator

    def __iter__(self):
        n, count = len(self.data_source), self.num_samples
        generator = self._drawn_by()
        if self.replacement:
            for begun in range(0, count, 32):  # in PyTorch's portions: they decide what the stream gives
                size = min(32, count - begun)
                yield from randint(high=n, size=(size,), generator=generator).tolist()
        else:
            for _ in range(count // n):
                yield from _t.permutation(n, generator._stream)
            yield from itertools.islice(_t.permutation(n, generator._stream), count % n)

    def __len__(self):
        return self.num_samples


class SubsetRandomSampler(Sampler):
    """Some rows, shuffled."""

    def __init__(self, indices, generator=None):
        self.indices, self.generator = indices, generator

    def __iter__(self):
        for i in _t.permutation(len(self.indices), stream(self.generator)):
            yield self.indices[i]

    def __len__(self):
        return len(self.indices)


class WeightedRandomSampler(Sampler):
    """Each as probable as its weight."""

    def __init__(self, weights, num_samples, replacement=True, generator=None):
        if not isinstance(num_samples, int) or isinstance(num_samples, bool) or num_samples <= 0:
            raise ValueError(f'num_samples should be a positive integer value, but got num_samples={num_samples}')
        if not isinstance(replacement, bool):
            raise ValueError(f'replacement should be a boolean value, but got replacement={replacement}')
        from ... import as_tensor, double
        self.weights = as_tensor(weights, dtype=double)
        if self.weights.dim() != 1:
            raise ValueError(f'weights should be a 1d sequence but given weights have shape {tuple(self.weights.shape)}')
        self.num_samples, self.replacement, self.generator = num_samples, replacement, generator

    def __iter__(self):
        yield from self.weights.multinomial(self.num_samples, self.replacement, generator=self.generator).tolist()

    def __len__(self):
        return self.num_samples


class BatchSampler(Sampler):
    """Several at a time."""

    def __init__(self, sampler, batch_size, drop_last):
        if not isinstance(batch_size, int) or isinstance(batch_size, bool) or batch_size <= 0:
            raise ValueError(f'batch_size should be a positive integer value, but got batch_size={batch_size}')
        if not isinstance(drop_last, bool):
            raise ValueError(f'drop_last should be a boolean value, but got drop_last={drop_last}')
        self.sampler, self.batch_size, self.drop_last = sampler, batch_size, drop_last

    def __iter__(self):
        each = iter(self.sampler)
        batch = list(itertools.islice(each, self.batch_size))
        while batch and not (self.drop_last and len(batch) < self.batch_size):
            yield batch
            batch = list(itertools.islice(each, self.batch_size))

    def __len__(self):
        n = len(self.sampler)
        return n // self.batch_size if self.drop_last else (n + self.batch_size - 1) // self.batch_size
