"""Labels of rows and of columns."""
import numpy as np


class Index:
    """Labels."""

    def __init__(self, data, name=None):
        self._labels = list(data.tolist() if hasattr(data, 'tolist') else data)
        self.name = name

    def tolist(self):
        return list(self._labels)

    to_list = tolist

    @property
    def values(self):
        return np.array(self._labels, dtype=object if self.texts() else None)

    def to_numpy(self):
        return self.values

    __array__ = lambda self, dtype=None, copy=None: self.values

    def texts(self):
        """Whether a label is no number."""
        return any(not isinstance(v, (int, float)) for v in self._labels) or not self._labels

    def __len__(self):
        return len(self._labels)

    def __iter__(self):
        return iter(self._labels)

    def __contains__(self, label):
        return label in self._labels

    def __getitem__(self, at):
        if isinstance(at, int):
            return self._labels[at]
        if isinstance(at, slice):
            return Index(self._labels[at], self.name)
        return Index(np.array(self._labels, dtype=object)[at], self.name)

    def __eq__(self, other):
        return np.array([a == b for a, b in zip(self, other)]) if hasattr(other, '__len__') and not isinstance(other, str) else np.array(
            [a == other for a in self])

    __hash__ = None

    def get_loc(self, label):
        """The place of a label."""
        try:
            return self._labels.index(label)
        except ValueError:
            raise KeyError(label) from None

    def drop(self, labels):
        """Without some."""
        gone = [labels] if isinstance(labels, str) else list(labels)
        return Index([v for v in self if v not in gone])

    def difference(self, other):
        """Without some, sorted."""
        return Index(sorted(v for v in self if v not in other))

    @property
    def size(self):
        return len(self)

    @property
    def shape(self):
        return (len(self),)

    def __repr__(self):
        kind = 'object' if self.texts() else np.array(self._labels).dtype.name
        return f"Index([{', '.join(map(repr, self._labels))}], dtype='{kind}')"


class RangeIndex(Index):
    """0, 1, 2 …"""

    def __init__(self, stop, name=None):
        super().__init__(range(stop), name)

    def __repr__(self):
        return f'RangeIndex(start=0, stop={len(self)}, step=1)'
