"""What a table is asked for as a whole."""
import numpy as np

from ._frame import DataFrame
from ._index import Index, RangeIndex
from ._series import Series


def method(f):
    """Makes a function a method of tables."""
    setattr(DataFrame, f.__name__, f)
    return f


@method
def head(self, n=5):
    return self._rows(slice(0, n))


@method
def tail(self, n=5):
    return self._rows(slice(max(len(self) - n, 0), None))


@method
def copy(self, deep=True):
    return DataFrame({k: v.copy() for k, v in self._columns.items()}, index=self.index)


@method
def isna(self):
    return DataFrame({k: self[k].isna()._values for k in self}, index=self.index)


DataFrame.isnull = isna


@method
def dropna(self, axis=0, how='any', subset=None, inplace=False):
    missing = np.stack([self[k].isna()._values for k in (subset or self)], 1)
    if axis in (1, 'columns'):
        gone = missing.any(axis=0) if how == 'any' else missing.all(axis=0)
        return DataFrame({k: v for (k, v), g in zip(self._columns.items(), gone.tolist()) if not g}, index=self.index)
    kept = self._rows(~(missing.any(axis=1) if how == 'any' else missing.all(axis=1)))
    return _instead(self, kept, inplace)


def _instead(self, other, inplace):
    if not inplace:
        return other
    self._set('_columns', other._columns)
    self._set('index', other.index)
    return None


@method
def fillna(self, value, inplace=False):
    table = value.to_dict() if isinstance(value, Series) else value
    return _instead(self, DataFrame({k: (self[k].fillna(table[k]) if not isinstance(table, dict) else self[k].fillna(table[k]) if k in table
                                         else self[k])._values if isinstance(table, dict) else self[k].fillna(table)._values for k in self},
                                    index=self.index), inplace)


@method
def drop(self, labels=None, axis=0, index=None, columns=None, inplace=False):
    if columns is None and index is None:
        columns, index = (labels, None) if axis in (1, 'columns') else (None, labels)
    result = self
    if columns is not None:
        gone = [columns] if isinstance(columns, str) or not hasattr(columns, '__iter__') else list(columns)
        absent = [c for c in gone if c not in self._columns]
        if absent:
            raise KeyError(f'{absent} not found in axis')
        result = DataFrame({k: v for k, v in self._columns.items() if k not in gone}, index=self.index)
    if index is not None:
        gone = list(index) if hasattr(index, '__iter__') and not isinstance(index, str) else [index]
        result = result._rows(np.array([label not in gone for label in result.index], dtype=bool))
    return _instead(self, result, inplace)


@method
def rename(self, columns=None, inplace=False):
    names = [columns(k) if callable(columns) else columns.get(k, k) for k in self]
    return _instead(self, DataFrame(dict(zip(names, self._columns.values())), index=self.index), inplace)


@method
def astype(self, dtype):
    return DataFrame({k: v if isinstance(dtype, dict) and k not in dtype else v.astype(dtype[k] if isinstance(dtype, dict) else dtype)
                      for k, v in self._columns.items()}, index=self.index)


@method
def reset_index(self, drop=False, inplace=False):
    held = self._columns if drop else {self.index.name or 'index': np.array(self.index.tolist()), **self._columns}
    return _instead(self, DataFrame(held), inplace)


@method
def set_index(self, name):
    held = dict(self._columns)
    return DataFrame(held, index=Index(held.pop(name), name))


@method
def sort_values(self, by, ascending=True):
    order = np.argsort(self._columns[by if isinstance(by, str) else by[0]])
    if not isinstance(by, str) and len(by) > 1:
        raise AttributeError('sort_values by several columns is not in Tapedeck')
    return self._rows(order if ascending else order[::-1])


@method
def sample(self, n=None, frac=None, replace=False, random_state=None):
    stream = np.random.mtrand if random_state is None else np.random.RandomState(random_state)
    count = n if n is not None else round(frac * len(self)) if frac is not None else 1
    return self._rows(stream.choice(len(self), size=count, replace=replace))


@method
def select_dtypes(self, include=None, exclude=None):
    if exclude is not None or include not in ('number', 'object', ['number'], ['object'], np.number):
        raise TypeError("select_dtypes is in Tapedeck for include='number' and include='object'")
    texts = include in ('object', ['object'])
    return DataFrame({k: v for k, v in self._columns.items() if (v.dtype.kind == 'O') == texts and v.dtype.kind != 'b'}, index=self.index)


@method
def apply(self, f, axis=0):
    if axis in (1, 'columns'):
        return Series([f(self._row(i)) for i in range(len(self))], self.index)
    results = {k: f(self[k]) for k in self}
    if all(isinstance(v, Series) for v in results.values()):
        return DataFrame({k: v._values for k, v in results.items()}, index=self.index)
    return Series(results)


@method
def iterrows(self):
    return ((self.index[i], self._row(i)) for i in range(len(self)))


@method
def itertuples(self, index=True, name='Pandas'):
    from collections import namedtuple
    kind = namedtuple(name, (['Index'] if index else []) + list(self))
    columns = [v.tolist() for v in self._columns.values()]
    return (kind(*row) for row in zip(*([self.index.tolist()] if index else []), *columns))


@method
def items(self):
    return ((k, self[k]) for k in self)


@method
def to_dict(self, orient='dict'):
    if orient == 'list':
        return {k: v.tolist() for k, v in self._columns.items()}
    if orient == 'records':
        return [dict(zip(self, row)) for row in zip(*(v.tolist() for v in self._columns.values()))]
    return {k: dict(zip(self.index, v.tolist())) for k, v in self._columns.items()}


@method
def to_string(self, index=True):
    if not index:
        raise AttributeError('to_string without the index is not in Tapedeck')
    return repr(self)


@method
def to_csv(self, path_or_buf=None, sep=',', index=True, header=True):
    rows = [sep.join(([''] if index else []) + [str(k) for k in self])] if header else []
    for i, row in enumerate(zip(*(v.tolist() for v in self._columns.values()))):
        rows.append(sep.join(([str(self.index[i])] if index else []) + ['' if v != v else str(v) for v in row]))
    text = '\n'.join(rows) + '\n'
    if path_or_buf is None:
        return text
    if hasattr(path_or_buf, 'write'):
        path_or_buf.write(text)
    else:
        with open(path_or_buf, 'w') as f:
            f.write(text)


def _reduction(name):
    def reduce(self, axis=0, numeric_only=False, **more):
        if axis in (1, 'columns'):
            return Series([getattr(self._row(i), name)(**more) for i in range(len(self))], self.index)
        chosen = [k for k in self if not numeric_only or self._columns[k].dtype.kind in 'fiub']
        return Series([getattr(self[k], name)(**more) for k in chosen], chosen)
    return reduce


for _name in ('sum', 'mean', 'std', 'var', 'min', 'max', 'median', 'count', 'nunique', 'any', 'all', 'quantile', 'idxmax'):
    setattr(DataFrame, _name, _reduction(_name))


def _operator(f):
    def operate(self, other):
        held = {}
        for j, (k, v) in enumerate(self._columns.items()):
            b = other._columns[k] if isinstance(other, DataFrame) else other[k] if isinstance(other, Series) else \
                np.asarray(other)[..., j] if isinstance(other, (list, np.ndarray)) else other
            held[k] = f(Series(v), b)._values
        return DataFrame(held, index=self.index)
    return operate


for _name in 'add radd sub rsub mul rmul truediv rtruediv pow floordiv mod and or lt le gt ge eq ne'.split():
    setattr(DataFrame, f'__{_name}__', _operator(getattr(Series, f'__{_name}__')))
DataFrame.__hash__ = None
DataFrame.round = lambda self, decimals=0: DataFrame({k: np.round(v, decimals) if v.dtype.kind == 'f' else v for k, v in self._columns.items()},
                                                     index=self.index)
DataFrame.abs = lambda self: DataFrame({k: np.abs(v) for k, v in self._columns.items()}, index=self.index)


@property
def _transposed(self):
    return DataFrame(self.to_numpy().T, index=Index(list(self)), columns=self.index.tolist())


DataFrame.T = _transposed
