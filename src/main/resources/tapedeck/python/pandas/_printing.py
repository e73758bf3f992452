"""Columns as pandas prints them."""
import math

MOST_ROWS, WIDTH = 60, 80


def cells(values, kind, leading=' '):
    """The texts of a column, not yet justified."""
    if kind == 'f':
        return _fractions(values)
    if kind in 'iu':
        return [f'{leading}{v}' if v >= 0 else str(v) for v in values] if any(v < 0 for v in values) else [f'{leading}{v}' for v in values]
    return [leading + _plain(v) for v in values]


def _plain(v):
    if isinstance(v, float):
        return 'NaN' if math.isnan(v) else f'{v:g}' if v != int(v) else str(v)
    return str(v)


def _fractions(values):
    finite = [v for v in values if not math.isnan(v) and not math.isinf(v)]
    sizes = [abs(v) for v in finite if v]
    fixed = [f'{v: .6f}' for v in finite]
    while fixed and all(t.endswith('0') for t in fixed) and not any(t.endswith('.0') for t in fixed):
        fixed = [t[:-1] for t in fixed]
    long = max([len(t) for t in fixed], default=0) > 12
    if any(v < 1e-6 for v in sizes) or long and any(v > 1e6 for v in sizes):
        fixed = [f'{v: .6e}' for v in finite]
    done = iter(fixed)
    return [next(done) if v == v and not math.isinf(v) else ' NaN' if v != v else ' inf' if v > 0 else '-inf' for v in values]


def _shown(n):
    """Places of the rows that are shown, and how many of them stand before the dots."""
    return (list(range(n)), None) if n <= MOST_ROWS else (list(range(5)) + list(range(n - 5, n)), 5)


def frame(df):
    """A table."""
    n, names = len(df), df.columns.tolist()
    if not names:
        return f'Empty DataFrame\nColumns: []\nIndex: {df.index.tolist()}'
    if not n:
        return f"Empty DataFrame\nColumns: [{', '.join(map(str, names))}]\nIndex: []"
    places, cut = _shown(n)
    rows = [str(v) for v in (df.index[i] for i in places)]
    columns = []
    for name in names:
        values = df._columns[name]
        kind = values.dtype.kind
        texts = cells([values[i] for i in places], kind)
        head = f' {name}' if kind in 'fiub' else str(name)
        if cut is not None:
            width = max(len(t) for t in texts + [head])
            texts.insert(cut, '...' if width > 3 else '..')
        width = max([len(t) for t in texts] + [len(head)])
        columns.append([t.rjust(width) for t in [head] + texts])
    if cut is not None:
        rows.insert(cut, '..')
    width = max(len(r) for r in rows)
    label = str(df.index.name) if df.index.name is not None else ''
    width = max(width, len(label))
    side = [' ' * width] + [r.ljust(width) for r in rows]
    if label:
        side.insert(1, label.ljust(width))
        for c in columns:
            c.insert(1, ' ' * len(c[0]))
    text = '\n\n'.join(_blocks(side, columns))
    return text + (f'\n\n[{n} rows x {len(names)} columns]' if cut is not None else '')


def _blocks(side, columns):
    """Lines; columns beyond the width follow below."""
    blocks, now, used = [], [], len(side[0])
    for c in columns:
        if now and used + 1 + len(c[0]) > WIDTH - 2 and sum(len(x[0]) + 1 for x in columns) + len(side[0]) > WIDTH:
            blocks.append(now)
            now, used = [], len(side[0])
        now.append(c)
        used += 1 + len(c[0])
    blocks.append(now)
    result = []
    for k, block in enumerate(blocks):
        last = k == len(blocks) - 1
        lines = [' '.join(parts) for parts in zip(side, *block)]
        if len(blocks) > 1:
            lines = [line + ('  ' if not last and i else '  \\' if not last else '') for i, line in enumerate(lines)]
        result.append('\n'.join(lines))
    return result


def series(s):
    """A column by itself."""
    n = len(s)
    kind = s.dtype.kind
    foot = (f'Name: {s.name}, ' if s.name is not None else '') + (f'Length: {n}, ' if n > MOST_ROWS else '') + f'dtype: {kind_name(s)}'
    if not n:
        return 'Series([], ' + foot + ')'
    places, cut = _shown(n)
    values = s._values
    texts = cells([values[i] for i in places], kind, '')
    texts = [t.strip() for t in texts] if kind == 'f' else texts
    rows = [str(v) for v in (s.index[i] for i in places)]
    if cut is not None:
        texts.insert(cut, '...' if max(len(t) for t in texts) > 3 else '..')
        rows.insert(cut, '')
    width, room = max(len(r) for r in rows), max(len(t) for t in texts)
    lines = [r.ljust(width) + '    ' + t.rjust(room) for r, t in zip(rows, texts)]
    if s.index.name is not None:
        lines.insert(0, str(s.index.name))
    return '\n'.join(lines + [foot])


def kind_name(s):
    """The type of a column, as pandas calls it."""
    return 'object' if s.dtype.kind in 'UO' else s.dtype.name
