"""Tables read from text."""
import csv
import io
import math

import numpy as np

from ._frame import DataFrame
from ._index import Index

MISSING = {'', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN', '<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a',
           'nan', 'null'}


def is_beyond(text):
    """Whether digits are a number that no double is."""
    return math.isinf(float(text)) and any(c.isdigit() for c in text)


def _column(fields, missing):
    """Whole numbers, fractions, truth values or texts: the first that all are."""
    gaps = [f.strip() in missing for f in fields]
    present = [f for f, g in zip(fields, gaps) if not g]
    for kind in (int, float):
        try:
            numbers = [kind(f) for f in present if '_' not in f or int('x')]
        except ValueError:
            continue
        if kind is float and any(math.isinf(n) and is_beyond(f) for f, n in zip(present, numbers)):
            continue
        if kind is int and not any(gaps):
            return np.array(numbers, dtype='int64')
        at = iter(numbers)
        return np.array([math.nan if g else float(next(at)) for g in gaps], dtype='float64')
    if present and all(f in ('True', 'False', 'TRUE', 'FALSE', 'true', 'false') for f in present) and not any(gaps):
        return np.array([f.lower() == 'true' for f in fields])
    return np.array([math.nan if g else f for f, g in zip(fields, gaps)], dtype=object)


def read_csv(filepath_or_buffer, sep=',', delimiter=None, header='infer', names=None, index_col=None, usecols=None, dtype=None, skiprows=0, nrows=None,
             na_values=None, keep_default_na=True, comment=None, quotechar='"', quoting=0, skipinitialspace=False, encoding='utf-8', engine=None,
             delim_whitespace=False, parse_dates=False, **more):
    """A table of a CSV file."""
    if more or parse_dates:
        raise TypeError(f'read_csv has no {", ".join(more) or "parse_dates"} in Tapedeck')
    if hasattr(filepath_or_buffer, 'read'):
        text = filepath_or_buffer.read()
    else:
        if str(filepath_or_buffer).startswith(('http:', 'https:')):
            raise OSError('Tapedeck reads no files from the network: ' + str(filepath_or_buffer))
        with open(filepath_or_buffer, encoding=encoding, newline='') as f:
            text = f.read()
    separator = delimiter or sep
    lines = text.lstrip('\ufeff').splitlines()[skiprows:]
    if comment:
        lines = [line.split(comment, 1)[0] for line in lines]
    lines = [line for line in lines if line.strip()]
    if delim_whitespace or separator in (r'\s+', None):
        rows = [line.split() for line in lines]
    else:
        rows = list(csv.reader(io.StringIO('\n'.join(lines)), delimiter=separator, quotechar=quotechar, quoting=quoting,
                               skipinitialspace=skipinitialspace))
    if not rows:
        from .errors import EmptyDataError
        raise EmptyDataError('No columns to parse from file')
    if header == 'infer':
        header = 0 if names is None else None
    heads = list(names) if names is not None else rows[header] if header is not None else list(range(len(rows[0])))
    body = rows[header + 1:] if header is not None else rows
    body = body[:nrows] if nrows is not None else body
    width = len(heads)
    for k, row in enumerate(body):
        if len(row) > width:
            from .errors import ParserError
            raise ParserError(f'Error tokenizing data. C error: Expected {width} fields in line {k + 2 + skiprows}, saw {len(row)}\n')
    heads = [f'Unnamed: {j}' if h == '' else h for j, h in enumerate(heads)]
    missing = (MISSING if keep_default_na else set()) | set([na_values] if isinstance(na_values, str) else map(str, na_values or []))
    held = {}
    for j, name in enumerate(heads):
        fields = [row[j] if j < len(row) else '' for row in body]
        wanted = dtype.get(name) if isinstance(dtype, dict) else dtype
        held[name] = np.array([math.nan if f in missing else f for f in fields], dtype=object) if wanted is str else _column(fields, missing)
        if wanted is not None and wanted is not str:
            held[name] = held[name].astype(wanted)
    if usecols is not None:
        held = {h: held[h] for j, h in enumerate(heads) if (usecols(h) if callable(usecols) else h in usecols or j in usecols)}
    index = None
    if index_col is not None and index_col is not False:
        name = list(held)[index_col] if isinstance(index_col, int) else index_col
        index = Index(held.pop(name), None if str(name).startswith('Unnamed: ') else name)
    return DataFrame(held, index=index)
