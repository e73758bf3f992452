"""Puts right what GraalPy says of a syntax error's place: CPython points elsewhere, or shows the line."""
import _ast


def mistake(text, path):
    """(Python's last line about it, line from 1, first column from 0, column after the last) of what is no Python, or None."""
    try:
        compile(text, path, 'exec', dont_inherit=True)
    except SyntaxError as e:
        e = placed(e, text)
        source = text.splitlines()
        line = e.lineno if e.lineno and 0 < e.lineno <= len(source) else 0
        first = max(0, (e.offset or 1) - 1)
        last = e.end_offset - 1 if e.end_offset and e.end_lineno == e.lineno else first
        if e.offset is None or first >= len(source[line - 1]):
            last = first = 0  # the whole line: there is nothing at the place that could be marked
        return f'{type(e).__name__}: {e.msg}', line, first, max(first, last)
    except (ValueError, MemoryError, RecursionError) as e:
        return f'{type(e).__name__}: {e}', 0, 0, 0
    return None


def placed(error, source):
    """The SyntaxError, with the place and the line that CPython gives it.

    source: the whole text of the file that it is in
    """
    lines = source.splitlines()
    bracket = _never_closed(source)
    if bracket and error.lineno and (error.lineno > bracket[1] or 'EOF' in error.msg):
        return _bracket(error, *bracket, lines)
    if error.lineno is None or not 0 < error.lineno <= len(lines):
        return error
    if error.msg == 'unexpected indent':
        _show(error, _first_indent(lines), lines)
        error.offset = None
    elif error.msg == "expected ':'" and not lines[error.lineno - 1][:error.offset - 1].strip():
        _end_of_the_line_before(error, lines)
    elif error.text is None:
        _show(error, error.lineno, lines)
    return error


def _show(error, line, lines):
    error.lineno = line
    error.text = lines[line - 1]


def _first_indent(lines):
    """The first line up to which the source does not parse for its indentation: more of it does not parse either."""
    low, high = 1, len(lines)
    while low < high:
        middle = (low + high) // 2
        if _indents('\n'.join(lines[:middle]) + '\n'):
            high = middle
        else:
            low = middle + 1
    return low


def _indents(source):
    try:
        compile(source, '<unknown>', 'exec', _ast.PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError as e:
        return e.msg == 'unexpected indent'
    return False


def _end_of_the_line_before(error, lines):
    """Where the colon is missing: GraalPy points at what comes next."""
    line = error.lineno - 1
    while line > 1 and not lines[line - 1].partition('#')[0].strip():
        line -= 1
    _show(error, line, lines)
    error.end_lineno = line
    error.offset = len(lines[line - 1].partition('#')[0].rstrip()) + 1
    error.end_offset = error.offset + 1


def _never_closed(source):
    """(bracket, line, column) of the innermost bracket that is open at the end of the text; None if none is, or one closes another."""
    opened, i, line, start = [], 0, 1, 0
    while i < len(source):
        c = source[i]
        if c == '#':
            i = source.find('\n', i) if '\n' in source[i:] else len(source)
            continue
        if c in '\'"':
            quote = c * 3 if source.startswith(c * 3, i) else c
            i = _after(source, i + len(quote), quote)
            if i < 0:
                return None
            start = max(start, source.rfind('\n', 0, i) + 1)
            line = source.count('\n', 0, i) + 1
            continue
        if c == '\n':
            line, start = line + 1, i + 1
        elif c in '([{':
            opened.append((c, line, i - start))
        elif c in ')]}' and (not opened or opened.pop()[0] + c not in ('()', '[]', '{}')):
            return None
        i += 1
    return opened[-1] if opened else None


def _after(source, i, quote):
    """Where a text ends that began before i; -1 if it does not."""
    while i < len(source):
        if source[i] == '\\':
            i += 1
        elif source.startswith(quote, i):
            return i + len(quote)
        elif source[i] == '\n' and len(quote) == 1:
            return -1
        i += 1
    return -1


def _bracket(error, bracket, line, column, lines):
    error.msg = f"'{bracket}' was never closed"
    _show(error, line, lines)
    error.offset, error.end_lineno, error.end_offset = column + 1, line, column + 2
    error.args = (error.msg,) + error.args[1:]
    return error
