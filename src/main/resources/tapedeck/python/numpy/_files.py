"""Arrays in files: text, and numpy's own format."""
import io
import struct

import _tapedeck as _t

from ._creation import asarray
from ._dtype import dtype as _dtype
from ._ndarray import ndarray

__all__ = ['loadtxt', 'genfromtxt', 'savetxt', 'save', 'load', 'savez', 'savez_compressed', 'fromstring']


def _open(fname, encoding):
    """A file of text, unpacked if its name says that it is packed."""
    name = str(fname)
    if name.endswith('.gz'):
        import gzip
        return gzip.open(fname, 'rt', encoding=encoding)
    if name.endswith('.bz2'):
        import bz2
        return bz2.open(fname, 'rt', encoding=encoding)
    return open(fname, encoding=encoding)


def _lines(fname, encoding=None):
    if hasattr(fname, 'read'):
        text = fname.read()
    elif isinstance(fname, (list, tuple)):
        return list(fname)
    else:
        try:
            with _open(fname, encoding if encoding not in ('bytes', None) else 'utf-8') as f:
                text = f.read()
        except FileNotFoundError:
            raise FileNotFoundError(f'{fname} not found.') from None
    return (text.decode('latin1') if isinstance(text, bytes) else text).splitlines()


def _columns(rows, usecols):
    if usecols is None:
        return rows
    at = [usecols] if isinstance(usecols, int) else list(usecols)
    return [[row[i] for i in at] for row in rows]


def _split(lines, delimiter, comments, skip):
    rows = []
    for line in lines[skip:]:
        if comments:
            line = line.split(comments, 1)[0]
        if line.strip():
            rows.append([field.strip() for field in line.split(delimiter)])
    return rows


def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0,
            encoding=None, max_rows=None, *, quotechar=None, like=None):
    """Numbers of a text file, a row for each line."""
    rows = _split(_lines(fname, encoding), delimiter, comments, skiprows)
    rows = _columns(rows if max_rows is None else rows[:max_rows], usecols)
    to = _dtype(dtype)
    kind = str if to.kind == 'U' else float if to.kind == 'f' else int
    values = []
    for k, row in enumerate(rows):
        if len(row) != len(rows[0]):
            raise ValueError(f'the number of columns changed from {len(rows[0])} to {len(row)} at row {k + 1}; use `usecols` to select a '
                             'subset and avoid this error')
        out = []
        for c, field in enumerate(row):
            try:
                out.append(converters[c](field) if converters and c in converters else kind(field))
            except ValueError:
                raise ValueError(f"could not convert string '{field}' to {to} at row {k}, column {c + 1}.") from None
        values.append(out)
    result = asarray(values if values else [], None if to.kind == 'U' else to)
    if result.ndim == 2 and ndmin < 2 and 1 in result.shape:
        result = result.reshape(-1) if result.size != 1 or ndmin == 1 else result.reshape(())
    return result.T if unpack else result


def genfromtxt(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, usecols=None, names=None, unpack=False,
               encoding=None, filling_values=None, max_rows=None, **more):
    """Numbers of a text file; what is none is nan."""
    if names is not None or dtype is None:
        raise TypeError('names and dtype=None of genfromtxt are not in Tapedeck; skip the header and read floats')
    lines = _lines(fname, encoding)
    rows = _columns(_split(lines[:len(lines) - skip_footer], delimiter, comments, skip_header), usecols)
    missing = float('nan') if filling_values is None else filling_values

    def number(field):
        try:
            return float(field)
        except ValueError:
            return missing
    if _dtype(dtype).kind == 'U':
        return asarray(rows)
    result = asarray([[number(f) for f in row] for row in rows[:max_rows]])
    if result.ndim == 2 and 1 in result.shape:
        result = result.reshape(-1)
    result = result.astype(dtype)
    return result.T if unpack else result


def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# ', encoding=None):
    """Writes numbers as text, a line for each row."""
    X = asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError(f'Expected 1D or 2D array, got {X.ndim}D array instead')
    rows = X.reshape(-1, 1) if X.ndim == 1 else X
    formats = list(fmt) if isinstance(fmt, (list, tuple)) else None
    text = comments + header.replace('\n', '\n' + comments) + newline if header else ''
    for row in rows.tolist():
        if formats:
            text += delimiter.join(f % v for f, v in zip(formats, row)) + newline
        else:
            text += (fmt % tuple(row) if fmt.count('%') > 1 else delimiter.join(fmt % v for v in row)) + newline
    if footer:
        text += comments + footer.replace('\n', '\n' + comments) + newline
    _write(fname, text, 'w')


def _write(file, data, mode):
    if hasattr(file, 'write'):
        try:
            file.write(data)
        except TypeError:
            file.write(data.encode('latin1'))
        return
    with open(file, mode) as f:
        f.write(data)


_CODES = {'float64': 'd', 'float32': 'f', 'int64': 'q', 'int32': 'i', 'int16': 'h', 'int8': 'b', 'uint8': 'B', 'bool': '?'}


def tobytes(self, order='C'):
    """The numbers as bytes, little end first."""
    flat = self.ravel()
    return struct.pack(f'<{flat.size}{_CODES[self.dtype.name]}', *flat.tolist())


ndarray.tobytes = tobytes


def _packed(a):
    if a.dtype.name not in _CODES:
        raise TypeError(f'numpy.save of {a.dtype} is not in Tapedeck')
    head = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }" % (a.dtype.str, a.shape)
    head += ' ' * (-(len(head) + 11) % 64) + '\n'
    return b'\x93NUMPY\x01\x00' + struct.pack('<H', len(head)) + head.encode('latin1') + a.tobytes()


def _unpacked(data):
    import ast
    if data[:6] != b'\x93NUMPY':
        raise ValueError('the file is not one that numpy.save has written')
    size, at = (struct.unpack('<H', data[8:10])[0], 10) if data[6] == 1 else (struct.unpack('<I', data[8:12])[0], 12)
    head = ast.literal_eval(data[at:at + size].decode('latin1'))
    kind = _dtype(head['descr'])
    count = 1
    for n in head['shape']:
        count *= n
    numbers = struct.unpack(f'<{count}{_CODES[kind.name]}', data[at + size:at + size + count * kind.itemsize])
    shape = head['shape']
    if head['fortran_order']:
        return asarray(list(numbers), kind).reshape(shape[::-1]).T
    return asarray(list(numbers), kind).reshape(shape)


def _named(file, ending):
    return file if hasattr(file, 'write') or str(file).endswith(ending) else str(file) + ending


def save(file, arr, allow_pickle=True):
    """Writes an array in numpy's format."""
    _write(_named(file, '.npy'), _packed(asarray(arr)), 'wb')


def savez(file, *args, **kwds):
    """Writes several arrays into one file."""
    import zipfile
    arrays = {f'arr_{i}': a for i, a in enumerate(args)}
    arrays.update(kwds)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, 'w') as z:
        for name, a in arrays.items():
            z.writestr(name + '.npy', _packed(asarray(a)))
    _write(_named(file, '.npz'), buffer.getvalue(), 'wb')


savez_compressed = savez


class NpzFile(dict):
    """The arrays of a file by name."""

    @property
    def files(self):
        return list(self)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


def load(file, mmap_mode=None, allow_pickle=False, **more):
    """Reads what save or savez wrote."""
    if hasattr(file, 'read'):
        data = file.read()
    else:
        with open(file, 'rb') as f:
            data = f.read()
    if data[:2] != b'PK':
        return _unpacked(data)
    import zipfile
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        return NpzFile((name[:-4], _unpacked(z.read(name))) for name in z.namelist())


def fromstring(string, dtype=float, count=-1, *, sep=''):
    """Numbers of a text."""
    if not sep:
        raise ValueError('The binary mode of fromstring is removed, use frombuffer instead')
    return asarray([float(v) for v in string.split(sep if sep.strip() else None)]).astype(dtype)
