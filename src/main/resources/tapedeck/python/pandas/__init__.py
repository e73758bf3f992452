"""pandas, as far as Tapedeck has it: tables read from CSV, their columns, rows and numbers."""
from tapedeck_missing import sentence

from ._index import Index, RangeIndex
from ._series import Series, isna, notna
from ._frame import DataFrame, concat, get_dummies
from ._reading import read_csv
from ._cleaning import to_numeric

__version__ = '2.2.3'
isnull, notnull = isna, notna
NA = float('nan')


def unique(values):
    """What occurs, in the order in which it comes."""
    return values.unique()


def set_option(*options):
    """Options of printing are not in Tapedeck."""
    raise AttributeError(sentence('pandas.set_option', [], None))


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(sentence('pandas.' + name, [n for n in globals() if n[0] != '_'], None))
