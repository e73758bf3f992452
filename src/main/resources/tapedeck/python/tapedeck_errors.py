"""What stands under a traceback: the operands of the expression that failed, with their shapes; and the failure as data."""
import linecache

from tapedeck_failure import Failure
from tapedeck_unmade import unmade


def _chain(error, tb):
    """The exception, and those that it was raised from, as failures."""
    while error is not None:
        yield Failure(error, tb)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        tb = error and error.__traceback__


def explained(error, tb, path, line):
    """(the line under the traceback or '', what is shown of the failure or None, the Function that was not made or None).

    path, line: of the script, where it failed
    """
    told, shown, advice = '', None, None
    try:
        for failure in _chain(error, tb):
            told = told or _told(failure)
            shown = shown or failure
            advice = _advice(failure)
            if advice:
                shown = failure
                break
        return told, _data(error, shown, advice, path, line), unmade(shown)
    except Exception:  # the script has taken apart what it takes
        return told, None, None


def _advice(failure):
    from tapedeck_advice import advice
    try:
        return advice(failure)
    except Exception:
        return None


def _data(error, failure, advice, path, line):
    """What the host reads: see Mistakes in its room python."""
    kind, values, change = advice or ('', {}, None)
    if isinstance(error, SyntaxError):
        return _syntax(error, path, kind, values, change)
    here = failure.file == path and failure.span is not None
    first, column, last, end = failure.span if here else (line, 0, line, 0)
    if last != first:
        end = len(failure.lines[first - 1].rstrip('\n'))
    operands = [(name, str(tuple(value.shape)), str(value.dtype)[6:], value) for name, value in failure.operands.items()]
    if failure.layer is not None:
        name = failure.layer_name()
        operands += [(f'{name}.{of}', str(tuple(value.shape)), str(value.dtype)[6:], value)
                     for of, value in failure.layer._parameters.items() if value is not None and of.startswith('weight')]
    return (first, column, end, failure.expression if here else '', type(error).__name__, str(error), operands,
            kind, [each for pair in values.items() for each in pair], change if here else None)


def _syntax(error, path, kind, values, change):
    if error.filename != path or not error.lineno:
        return None
    text = linecache.getline(path, error.lineno).rstrip('\n')
    column = min(max(0, (error.offset or 1) - 1), max(0, len(text) - 1))
    end = error.end_offset - 1 if getattr(error, 'end_offset', None) and error.end_lineno == error.lineno else column + 1
    return (error.lineno, column, max(column + 1, end), '', type(error).__name__, error.msg, [], kind,
            [each for pair in values.items() for each in pair], change)


def _shape(tensor):
    return f'{list(tensor.shape)} {str(tensor.dtype)[6:]}'


def _told(failure):
    if not failure.expression or failure.torch is None:
        return ''
    parts = [f'{name} is {_shape(value)}' for name, value in failure.operands.items()]
    given = getattr(failure.error, '__tapedeck_operands__', None)
    if not parts and failure.layer is None and given:
        parts = [' and '.join(given)]
    if failure.layer is not None:
        parts += _inside(failure, parts)
    return f"In {failure.expression}: {', '.join(parts)}\n" if parts else ''


def _inside(failure, said):
    """`Linear(in_features=4, out_features=2, bias=True) is given [8, 5] float32`, unless what is said says it."""
    shapes = [_shape(each) for each in failure.given.values()]
    if not failure.layer._parameters and all(any(part.endswith(shape) for part in said) for shape in shapes):
        return []
    name = ' '.join(repr(failure.layer).split())
    return [f"{name} is given {' and '.join(shapes)}" if shapes else name]
