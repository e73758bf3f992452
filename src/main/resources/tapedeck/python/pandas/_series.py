"""A column with its labels."""
import math
import operator

import numpy as np
from tapedeck_missing import sentence

from . import _printing
from ._index import Index, RangeIndex


def column(values, dtype=None):
    """An array as pandas holds it: texts are objects."""
    if isinstance(values, Series):
        values = values._values
    if isinstance(values, (range, tuple)):
        values = list(values)
    if isinstance(values, list):
        if dtype is None and any(isinstance(v, str) for v in values):
            return np.array(values, dtype=object)  # also where there are gaps: numpy would make the text 'nan' of a NaN
        values = [math.nan if v is None else v for v in values]
    a = np.asarray(values, dtype=dtype)
    return np.array(a.tolist(), dtype=object) if a.dtype.kind == 'U' else a


def isna(value):
    """Where there is no value."""
    if isinstance(value, Series):
        return value.isna()
    if hasattr(value, '_columns'):
        return value.isna()
    if isinstance(value, (list, np.ndarray)):
        return np.array([isna(v) for v in value])
    return value is None or isinstance(value, float) and math.isnan(value)


def notna(value):
    """Where there is a value."""
    found = isna(value)
    return not found if isinstance(found, bool) else ~found


class _Places:
    """s.iloc[…]"""

    def __init__(self, owner):
        self.owner = owner

    def __getitem__(self, at):
        s = self.owner
        if isinstance(at, int):
            return s._values[at]
        return s._at(at)

    def __setitem__(self, at, value):
        self.owner._values[at] = value


class _Labels:
    """s.loc[…]"""

    def __init__(self, owner):
        self.owner = owner

    def __getitem__(self, key):
        return self.owner._by_label(key)

    def __setitem__(self, key, value):
        s = self.owner
        s._values[key._values if isinstance(key, Series) else s.index.get_loc(key)] = value


class Series:
    """A column with its labels."""

    def __init__(self, data=None, index=None, dtype=None, name=None):
        if isinstance(data, dict):
            index, data = list(data), list(data.values())
        self._values = column([] if data is None else data, dtype)
        if isinstance(data, (int, float, str)) and index is not None:
            self._values = column([data] * len(index), dtype)
        self.index = RangeIndex(len(self._values)) if index is None else index if isinstance(index, Index) else Index(index)
        self.name = data.name if name is None and isinstance(data, Series) else name

    def _new(self, values, index=None):
        return Series(values, self.index if index is None else index, name=self.name)

    def _at(self, places):
        if isinstance(places, Series):
            places = places._values
        return Series(self._values[places], self.index[places], name=self.name)

    def _by_label(self, key):
        if isinstance(key, (Series, np.ndarray)) and key.dtype.kind == 'b':
            return self._at(key)
        if isinstance(key, slice):
            start = 0 if key.start is None else self.index.get_loc(key.start)
            return self._at(slice(start, None if key.stop is None else self.index.get_loc(key.stop) + 1))
        if isinstance(key, (list, np.ndarray, Index)):
            return self._at(np.array([self.index.get_loc(k) for k in key]))
        return self._values[self.index.get_loc(key)]

    def __getitem__(self, key):
        return self._at(key) if isinstance(key, slice) else self._by_label(key)

    def __setitem__(self, key, value):
        if isinstance(key, (Series, np.ndarray)):
            self._values[key._values if isinstance(key, Series) else key] = value
        else:
            self._values[self.index.get_loc(key)] = value

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values.tolist())

    def __array__(self, dtype=None, copy=None):
        return self._values if dtype is None else self._values.astype(dtype)

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        raise AttributeError(sentence('pandas.Series.' + name, [n for n in dir(type(self)) if n[0] != '_'], None))

    def __bool__(self):
        raise ValueError('The truth value of a Series is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().')

    def __repr__(self):
        return _printing.series(self)

    values = property(lambda self: self._values)
    dtype = property(lambda self: self._values.dtype if self._values.dtype.kind != 'U' else np.dtype(object))
    shape = property(lambda self: (len(self),))
    size = property(len)
    ndim = 1
    empty = property(lambda self: not len(self))
    iloc = property(_Places)
    loc = property(_Labels)

    def to_numpy(self, dtype=None, copy=False):
        return self._values if dtype is None else self._values.astype(dtype)

    def tolist(self):
        return self._values.tolist()

    to_list = tolist

    def to_frame(self, name=None):
        from ._frame import DataFrame
        return DataFrame({self.name if name is None else name: self._values}, index=self.index)

    def items(self):
        return zip(self.index, self)

    def to_dict(self):
        return dict(self.items())

    def copy(self, deep=True):
        return self._new(self._values.copy())

    def astype(self, dtype):
        if dtype in ('category', 'string'):
            raise TypeError(f'the dtype {dtype} of pandas is not in Tapedeck')
        return self._new(self._values.astype(dtype))

    def head(self, n=5):
        return self._at(slice(0, n))

    def tail(self, n=5):
        return self._at(slice(max(len(self) - n, 0), None))

    def isna(self):
        a = self._values
        return self._new(np.isnan(a) if a.dtype.kind == 'f' else np.array([v is None or isinstance(v, float) and v != v for v in a.tolist()], dtype=bool))

    isnull = isna

    def notna(self):
        return ~self.isna()

    notnull = notna

    def dropna(self):
        return self._at(self.notna()._values)

    def fillna(self, value):
        missing = self.isna()._values
        if self.dtype.kind == 'f':
            return self._new(np.where(missing, value, self._values))
        return self._new([value if m else v for m, v in zip(missing.tolist(), self.tolist())])

    def isin(self, values):
        known = list(values)
        return self._new(np.array([v in known for v in self.tolist()], dtype=bool))

    def map(self, f, na_action=None):
        kept = na_action == 'ignore'
        return self._new([v if kept and isna(v) else f.get(v, math.nan) if isinstance(f, dict) else f(v) for v in self.tolist()])

    def apply(self, f):
        return self._new([f(v) for v in self.tolist()])

    def replace(self, old, new=None):
        table = old if isinstance(old, dict) else {old: new}
        return self._new([table.get(v, v) for v in self.tolist()])

    def unique(self):
        found = list(dict.fromkeys(self.tolist()))
        return np.array(found, dtype=object if self.dtype.kind == 'O' else None)

    def nunique(self):
        return len({v for v in self.tolist() if not isna(v)})

    def value_counts(self, normalize=False):
        counts = {}
        for v in self.tolist():
            if not isna(v):
                counts[v] = counts.get(v, 0) + 1
        order = sorted(counts, key=lambda v: -counts[v])
        n = sum(counts.values())
        return Series([counts[v] / n if normalize else counts[v] for v in order], Index(order, self.name), name='proportion' if normalize else 'count')

    def sort_values(self, ascending=True):
        order = np.argsort(self._values)
        return self._at(order if ascending else order[::-1])

    def reset_index(self, drop=False):
        if not drop:
            raise AttributeError('reset_index of a pandas.Series is in Tapedeck with drop=True')
        return Series(self._values, name=self.name)

    def _number(self, name, **more):
        values = self.dropna()._values
        if values.dtype.kind == 'O' and name not in ('min', 'max'):
            raise TypeError(f"Could not convert string to numeric for {name} of the column {self.name!r}")
        if values.dtype.kind == 'O':
            return {'min': min, 'max': max}[name](values.tolist())
        return getattr(np, name)(values, **more)


def _reduction(name, **more):
    return lambda self, **given: self._number(name, **{**more, **given})


for _name in ('sum', 'mean', 'min', 'max', 'median', 'prod'):
    setattr(Series, _name, _reduction(_name))
Series.std, Series.var = _reduction('std', ddof=1), _reduction('var', ddof=1)
Series.any = lambda self: bool(self._values.any())
Series.all = lambda self: bool(self._values.all())
Series.count = lambda self: len(self.dropna())
Series.abs = lambda self: self._new(np.abs(self._values))
Series.round = lambda self, decimals=0: self._new(np.round(self._values, decimals))
Series.cumsum = lambda self: self._new(np.cumsum(self._values))
Series.quantile = lambda self, q=0.5: np.quantile(self.dropna()._values, q)
Series.idxmax = lambda self: self.index[int(np.argmax(self._values))]
Series.idxmin = lambda self: self.index[int(np.argmin(self._values))]
Series.argmax = lambda self: int(np.argmax(self._values))


def _operator(f, turned=False):
    def operate(self, other):
        b = other._values if isinstance(other, Series) else other
        a = self._values
        if a.dtype.kind == 'O':
            others = b.tolist() if isinstance(b, np.ndarray) else [b] * len(a)
            return self._new([f(x, y) if not turned else f(y, x) for x, y in zip(a.tolist(), others)])
        return self._new(f(b, a) if turned else f(a, b))
    return operate


for _name in 'add sub mul truediv floordiv mod pow and or xor lt le gt ge eq ne'.split():
    _f = getattr(operator, {'and': 'and_', 'or': 'or_'}.get(_name, _name))
    setattr(Series, f'__{_name}__', _operator(_f))
    setattr(Series, f'__r{_name}__', _operator(_f, True))
Series.__hash__ = None
Series.__neg__ = lambda self: self._new(-self._values)
Series.__invert__ = lambda self: self._new(~self._values)
Series.__abs__ = Series.abs
