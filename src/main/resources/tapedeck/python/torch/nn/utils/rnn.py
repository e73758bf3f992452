"""Sequences of several lengths in one batch."""
from collections import namedtuple

from ..._tensor import Tensor

__all__ = ['PackedSequence', 'invert_permutation', 'pack_padded_sequence', 'pad_packed_sequence', 'pad_sequence', 'unpad_sequence',
           'pack_sequence', 'unpack_sequence']


class PackedSequence(namedtuple('PackedSequence', ['data', 'batch_sizes', 'sorted_indices', 'unsorted_indices'])):
    """Step by step what the sequences have that are still running."""

    def __new__(cls, data, batch_sizes=None, sorted_indices=None, unsorted_indices=None):
        if unsorted_indices is None and sorted_indices is not None:
            unsorted_indices = invert_permutation(sorted_indices)
        return super().__new__(cls, data, batch_sizes, sorted_indices, unsorted_indices)

    def to(self, *args, **kwargs):
        return PackedSequence(self.data.to(*args, **kwargs), *self[1:])

    @property
    def is_cuda(self):
        return False


def invert_permutation(permutation):
    import torch
    if permutation is None:
        return None
    result = torch.empty_like(permutation)
    result[permutation] = torch.arange(permutation.numel())
    return result


def pack_padded_sequence(input, lengths, batch_first=False, enforce_sorted=True):
    import torch
    if not isinstance(lengths, Tensor):
        lengths = torch.tensor(lengths, dtype=torch.int64)
    order = None
    if not enforce_sorted:
        lengths, order = torch.sort(lengths, descending=True)
        input = input.index_select(0 if batch_first else 1, order)
    sizes = lengths.tolist()
    if any(a < b for a, b in zip(sizes, sizes[1:])):
        raise RuntimeError('`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. You can pass '
                           '`enforce_sorted=False` to pack_padded_sequence and/or pack_sequence to sidestep this requirement if you do '
                           'not need ONNX exportability.')
    if min(sizes) <= 0:
        raise RuntimeError("Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0")
    steps = input.transpose(0, 1) if batch_first else input
    if len(sizes) != steps.size(1):
        raise RuntimeError(f'Expected `len(lengths)` to be equal to batch_size, but got {len(sizes)} (batch_size={steps.size(1)})')
    if sizes[0] > steps.size(0):
        raise RuntimeError(f'Expected sequence length to be larger than or equal to {sizes[0]}, but got {steps.size(0)}')
    batches = [sum(1 for size in sizes if size > t) for t in range(sizes[0])]
    data = torch.cat([steps[t][:n] for t, n in enumerate(batches)])
    return PackedSequence(data, torch.tensor(batches), order)


def pad_packed_sequence(sequence, batch_first=False, padding_value=0.0, total_length=None):
    import torch
    batches = sequence.batch_sizes.tolist()
    longest = len(batches)
    if total_length is not None and total_length < longest:
        raise ValueError(f'Expected total_length to be at least the length of the longest sequence in input, but got '
                         f'total_length={total_length} and max sequence length being {longest}')
    n = batches[0]
    steps, at = [], 0
    for size in batches:
        part = sequence.data[at:at + size]
        if size < n:
            part = torch.cat([part, torch.full((n - size, *part.shape[1:]), padding_value, dtype=part.dtype)])
        steps.append(part)
        at += size
    for _ in range(longest, total_length or 0):
        steps.append(torch.full((n, *sequence.data.shape[1:]), padding_value, dtype=sequence.data.dtype))
    padded = torch.stack(steps)
    lengths = torch.tensor([sum(1 for size in batches if size > i) for i in range(n)])
    if sequence.unsorted_indices is not None:
        padded = padded.index_select(1, sequence.unsorted_indices)
        lengths = lengths[sequence.unsorted_indices]
    return (padded.transpose(0, 1) if batch_first else padded), lengths


def pad_sequence(sequences, batch_first=False, padding_value=0.0, padding_side='right'):
    """Sequences of several lengths one beside the other, the shorter ones filled up."""
    import torch
    sequences = list(sequences.unbind(0)) if isinstance(sequences, Tensor) else list(sequences)
    if not sequences:
        raise RuntimeError('received an empty list of sequences')
    longest = max(each.size(0) for each in sequences)
    rows = []
    for each in sequences:
        missing = longest - each.size(0)
        if missing:
            rest = torch.full((missing, *each.shape[1:]), padding_value, dtype=each.dtype)
            each = torch.cat([each, rest] if padding_side == 'right' else [rest, each])
        rows.append(each)
    return torch.stack(rows, 0 if batch_first else 1)


def unpad_sequence(padded_sequences, lengths, batch_first=False):
    rows = padded_sequences if batch_first else padded_sequences.transpose(0, 1)
    return [row[:int(length)] for row, length in zip(rows, lengths)]


def pack_sequence(sequences, enforce_sorted=True):
    import torch
    lengths = torch.tensor([each.size(0) for each in sequences])
    return pack_padded_sequence(pad_sequence(sequences), lengths, enforce_sorted=enforce_sorted)


def unpack_sequence(packed_sequences):
    padded, lengths = pad_packed_sequence(packed_sequences, batch_first=True)
    return unpad_sequence(padded, lengths, batch_first=True)
