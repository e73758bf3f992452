"""What tables are cleaned with: texts, doubles, limits."""
import math

import numpy as np

from ._frame import DataFrame
from ._reading import is_beyond
from ._series import Series, isna


class Texts:
    """s.str: each text by itself; what is missing stays so."""

    def __init__(self, owner):
        self._owner = owner

    def _each(self, f):
        return self._owner._new(np.array([v if isna(v) else f(v) for v in self._owner.tolist()], dtype=object))

    def strip(self, to_strip=None):
        return self._each(lambda v: v.strip(to_strip))

    def lower(self):
        return self._each(str.lower)

    def upper(self):
        return self._each(str.upper)

    def replace(self, pat, repl, regex=False):
        if regex:
            import re
            return self._each(lambda v: re.sub(pat, repl, v))
        return self._each(lambda v: v.replace(pat, repl))


Series.str = property(Texts)


def to_numeric(arg, errors='raise', downcast=None):
    """Texts as numbers."""
    if errors != 'coerce':
        return arg.astype(float)

    def number(text):
        try:
            return math.nan if isinstance(text, str) and ('_' in text or is_beyond(text)) else float(text)
        except (TypeError, ValueError):
            return math.nan
    return arg._new(np.array([number(v) for v in arg.tolist()], dtype='float64'))


def _mode(self):
    counts = self.value_counts().to_dict()
    most = max(counts.values(), default=0)
    return Series(sorted(v for v, n in counts.items() if n == most), name=self.name)


Series.mode = _mode


def _assign(self, **columns):
    made = self.copy()
    for name, value in columns.items():
        made[name] = value(made) if callable(value) else value
    return made


def _duplicated(self, subset=None, keep='first'):
    if keep != 'first':
        raise TypeError("duplicated is in Tapedeck with keep='first'")
    seen, found = set(), []
    names = list(self) if subset is None else [subset] if isinstance(subset, str) else list(subset)
    for row in zip(*(self._columns[k].tolist() for k in names)):
        key = tuple(None if isna(v) else v for v in row)
        found.append(key in seen)
        seen.add(key)
    return Series(np.array(found, dtype=bool), self.index)


def _drop_duplicates(self, subset=None):
    return self._rows(~self.duplicated(subset)._values)


def _clip(self, lower=None, upper=None, axis=None):
    def limit(of, name):
        return of[name] if isinstance(of, Series) else of
    return DataFrame({k: np.clip(v, limit(lower, k), limit(upper, k)) for k, v in self._columns.items()}, index=self.index)


DataFrame.assign, DataFrame.duplicated, DataFrame.drop_duplicates, DataFrame.clip = _assign, _duplicated, _drop_duplicates, _clip
Series.clip = lambda self, lower=None, upper=None: self._new(np.clip(self._values, lower, upper))
DataFrame.notna = DataFrame.notnull = lambda self: ~self.isna()
DataFrame.__invert__ = lambda self: DataFrame({k: ~v for k, v in self._columns.items()}, index=self.index)


def _truth(name, whole):
    over_rows = getattr(DataFrame, name)

    def reduce(self, axis=0, **more):
        if axis in (1, 'columns'):
            return Series(whole(np.stack([np.asarray(v, dtype=bool) for v in self._columns.values()], 1), axis=1), self.index)
        return over_rows(self, **more)
    return reduce


DataFrame.any, DataFrame.all = _truth('any', np.any), _truth('all', np.all)
DataFrame.quantile = lambda self, q=0.5: Series([self[k].quantile(q) for k in self], list(self), name=q)
