"""A table of columns."""
import math

import numpy as np
from tapedeck_missing import sentence

from . import _printing
from ._index import Index, RangeIndex
from ._series import Series, column, isna


class _Places:
    """df.iloc[…]"""

    def __init__(self, owner):
        self.owner = owner

    def __getitem__(self, key):
        df = self.owner
        rows, columns = key if isinstance(key, tuple) else (key, slice(None))
        names = df.columns.tolist()
        if isinstance(columns, int):
            s = df[names[columns]]
            return s.iloc[rows]
        picked = names[columns] if isinstance(columns, slice) else [names[i] for i in columns]
        part = df[picked]
        if isinstance(rows, int):
            return part._row(rows)
        return part._rows(rows)

    def __setitem__(self, key, value):
        df = self.owner
        rows, columns = key
        names = df.columns.tolist()
        for name in [names[columns]] if isinstance(columns, int) else names[columns]:
            df._columns[name][rows] = value


class _Labels:
    """df.loc[…]"""

    def __init__(self, owner):
        self.owner = owner

    def _rows(self, key):
        index = self.owner.index
        if isinstance(key, Series):
            return key._values
        if isinstance(key, np.ndarray) and key.dtype.kind == 'b':
            return key
        if isinstance(key, slice):
            start = 0 if key.start is None else index.get_loc(key.start)
            return slice(start, None if key.stop is None else index.get_loc(key.stop) + 1)
        if isinstance(key, (list, np.ndarray, Index)):
            return np.array([index.get_loc(k) for k in key])
        return index.get_loc(key)

    def _names(self, key):
        names = self.owner.columns
        if isinstance(key, slice):
            start = 0 if key.start is None else names.get_loc(key.start)
            return names.tolist()[start:None if key.stop is None else names.get_loc(key.stop) + 1]
        return list(key)

    def __getitem__(self, key):
        rows, columns = key if isinstance(key, tuple) else (key, slice(None))
        rows = self._rows(rows)
        if isinstance(columns, (slice, list, Index)):
            part = self.owner[self._names(columns)]
            return part._row(rows) if isinstance(rows, int) else part._rows(rows)
        return self.owner[columns].iloc[rows]

    def __setitem__(self, key, value):
        rows, columns = key if isinstance(key, tuple) else (key, slice(None))
        rows = self._rows(rows)
        for name in self._names(columns) if isinstance(columns, (slice, list)) else [columns]:
            held = self.owner._columns[name]
            if held.dtype.kind == 'i' and isinstance(value, float):
                held = self.owner._columns[name] = held.astype(float)
            held[rows] = value


class DataFrame:
    """A table of columns."""

    def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
        held = {}
        if isinstance(data, DataFrame):
            held, index = dict(data._columns), data.index if index is None else index
        elif isinstance(data, dict):
            n = max([len(v) for v in data.values() if hasattr(v, '__len__') and not isinstance(v, str)] + [0])
            for name, values in data.items():
                held[name] = column(values if hasattr(values, '__len__') and not isinstance(values, str) else [values] * n, dtype)
            if len({len(v) for v in held.values()}) > 1:
                raise ValueError('All arrays must be of the same length')
            index = next((v.index for v in data.values() if isinstance(v, Series)), None) if index is None else index
        elif isinstance(data, list) and data and isinstance(data[0], dict):
            for name in dict.fromkeys(k for row in data for k in row):
                held[name] = column([row.get(name, math.nan) for row in data], dtype)
        elif data is not None:
            rows = data if isinstance(data, list) else np.asarray(data)
            texts = isinstance(rows, list) and rows and isinstance(rows[0], (list, tuple))
            width = len(rows[0]) if texts else (np.asarray(rows).shape + (1,))[1] if len(rows) else len(columns or [])
            names = list(columns) if columns is not None else list(range(width))
            if len(names) != width:
                raise ValueError(f'{width} columns passed, passed data had {len(names)} columns' if texts else
                                 f'Shape of passed values is {np.asarray(rows).shape}, indices imply {(len(rows), len(names))}')
            for j, name in enumerate(names):
                held[name] = column([row[j] for row in rows] if texts else np.asarray(rows).reshape(len(rows), -1)[:, j].copy(), dtype)
        if columns is not None and isinstance(data, (dict, DataFrame)):
            held = {name: held[name] for name in columns}
        self._set('_columns', held)
        n = len(next(iter(held.values()))) if held else 0
        self._set('index', RangeIndex(n) if index is None else index if isinstance(index, Index) else Index(index))

    def _set(self, name, value):
        object.__setattr__(self, name, value)

    def __setattr__(self, name, value):
        if name == 'columns':
            if len(value) != len(self._columns):
                raise ValueError(f'Length mismatch: Expected axis has {len(self._columns)} elements, new values have {len(value)} elements')
            self._set('_columns', dict(zip(value, self._columns.values())))
        elif name in self.__dict__.get('_columns', ()):
            self[name] = value
        elif name == 'index':
            self._set('index', value if isinstance(value, Index) else Index(value))
        else:
            self._set(name, value)

    def __getattr__(self, name):
        held = self.__dict__.get('_columns', {})
        if name in held:
            return self[name]
        if name.startswith('_'):
            raise AttributeError(name)
        raise AttributeError(sentence('pandas.DataFrame.' + name, [n for n in dir(type(self)) if n[0] != '_'], None))

    def _rows(self, places):
        if isinstance(places, Series):
            places = places._values
        if isinstance(places, list):
            places = np.array(places, dtype=None if places else int)
        return DataFrame({k: v[places] for k, v in self._columns.items()}, index=self.index[places])

    def _row(self, i):
        values = [v[i] for v in self._columns.values()]
        kinds = {v.dtype.kind for v in self._columns.values()}
        plain = [v.tolist() if hasattr(v, 'tolist') else v for v in values]
        return Series(np.array(plain, dtype=object) if 'O' in kinds else np.array(plain), list(self._columns), name=self.index[i])

    def __getitem__(self, key):
        if isinstance(key, (list, Index)) and not (len(key) and isinstance(key[0], bool)):
            absent = [k for k in key if k not in self._columns]
            if absent:
                raise KeyError(f"{absent} not in index" if len(absent) < len(key) else f"None of [{Index(absent)!r}] are in the [columns]")
            return DataFrame({k: self._columns[k] for k in key}, index=self.index)
        if isinstance(key, (Series, np.ndarray, slice, list)):
            return self._rows(key)
        if key not in self._columns:
            raise KeyError(key)
        return Series(self._columns[key], self.index, name=key)

    def __setitem__(self, key, value):
        if isinstance(key, (list, Index)):
            for j, name in enumerate(key):
                self[name] = value._columns[name] if isinstance(value, DataFrame) and name in value._columns else np.asarray(value)[:, j]
            return
        if not hasattr(value, '__len__') or isinstance(value, str):
            value = [value] * len(self)
        if len(value) != len(self) and self._columns:
            raise ValueError(f'Length of values ({len(value)}) does not match length of index ({len(self)})')
        self._columns[key] = column(value)

    def __delitem__(self, key):
        del self._columns[key]

    def __len__(self):
        return len(self.index)

    def __iter__(self):
        return iter(self._columns)

    def __contains__(self, name):
        return name in self._columns

    def __array__(self, dtype=None, copy=None):
        return self.to_numpy(dtype)

    def __repr__(self):
        return _printing.frame(self)

    columns = property(lambda self: Index(self._columns))
    shape = property(lambda self: (len(self), len(self._columns)))
    size = property(lambda self: len(self) * len(self._columns))
    ndim = 2
    empty = property(lambda self: not self.size)
    values = property(lambda self: self.to_numpy())
    dtypes = property(lambda self: Series(np.array([str(Series(v).dtype) for v in self._columns.values()], dtype=object), list(self._columns)))
    iloc = property(_Places)
    loc = property(_Labels)

    def to_numpy(self, dtype=None, copy=False):
        held = list(self._columns.values())
        if not held:
            return np.zeros((len(self), 0))
        kinds = {v.dtype.kind for v in held}
        if 'O' in kinds or 'b' in kinds and len(kinds) > 1:
            result = np.array([list(row) for row in zip(*(v.tolist() for v in held))], dtype=object)
        else:
            result = np.stack(held, 1)
        return result if dtype is None else result.astype(dtype)


def concat(objs, axis=0, ignore_index=False):
    """Tables below or beside one another."""
    objs = list(objs)
    if axis in (1, 'columns'):
        held = {}
        for o in objs:
            held.update(o._columns if isinstance(o, DataFrame) else {o.name: o._values})
        return DataFrame(held, index=objs[0].index)
    index = None if ignore_index else Index([label for o in objs for label in o.index])
    if isinstance(objs[0], Series):
        return Series(np.concatenate([o._values for o in objs]), index, name=objs[0].name)
    return DataFrame({k: np.concatenate([o._columns[k] for o in objs]) for k in objs[0]._columns}, index=index)


def get_dummies(data, prefix=None, prefix_sep='_', dummy_na=False, columns=None, drop_first=False, dtype=bool):
    """A column for each class of a column."""
    if isinstance(data, Series):
        classes = sorted(v for v in data.unique().tolist() if not isna(v))[1 if drop_first else 0:]
        made = {v if prefix is None else f'{prefix}{prefix_sep}{v}': (data == v)._values.astype(dtype) for v in classes}
        if dummy_na:
            made[float('nan') if prefix is None else f'{prefix}{prefix_sep}nan'] = data.isna()._values.astype(dtype)
        return DataFrame(made, index=data.index)
    chosen = columns if columns is not None else [k for k, v in data._columns.items() if v.dtype.kind == 'O']
    held = {k: v for k, v in data._columns.items() if k not in chosen}
    for i, name in enumerate(chosen):
        before = name if prefix is None else prefix if isinstance(prefix, str) else prefix[name] if isinstance(prefix, dict) else prefix[i]
        held.update(get_dummies(data[name], before, prefix_sep, dummy_na, None, drop_first, dtype)._columns)
    return DataFrame(held, index=data.index)


from . import _table_methods
