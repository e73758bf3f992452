"""Runs a script as __main__ and says how it ended."""
import _ast as ast
import atexit
import builtins
import os
import sys
import types

import _sandbox
import _tapedeck as _t
import tapedeck_cells
import tapedeck_frames
import tapedeck_gates
import tapedeck_knobs
import tapedeck_lines
import tapedeck_loops
import tapedeck_missing
import tapedeck_names
import tapedeck_teller
import tapedeck_turning
from tapedeck_tree import Transformer, walk


class _Script(Transformer):
    """Puts in what the deck needs: the boundaries of iterations, and which line prints."""

    def __init__(self, loops, watched):
        self.loops, self.watched = loops, watched

    def visit_Call(self, node):
        """type(x) of a tensor, which is an object of the engine, is torch's class; print tells its line, if one looks on."""
        self.within(node)
        if isinstance(node.func, ast.Name) and node.func.id == 'type' and len(node.args) == 1 and not node.keywords:
            node.func.id = '__tapedeck_type__'
        elif (self.watched and isinstance(node.func, ast.Name) and node.func.id == 'print'
              and not any(each.arg in ('file', None) for each in node.keywords)):
            node.func = _at(node.func, _call('__tapedeck_line__', ast.Constant(node.lineno), node.func))
        return node

    def visit_loop(self, node):
        is_loop = node in self.loops
        self.within(node)
        if not is_loop:
            return node
        node.body.insert(0, _at(node, ast.Expr(_call('__tapedeck_boundary__'))))
        return [node, _at(node, ast.Expr(_call('__tapedeck_end__')))]

    visit_For = visit_While = visit_loop


def _call(function, *arguments):
    return ast.Call(ast.Name(function, ast.Load()), list(arguments), [])


def _at(node, put):
    """What is put in lies on the line of the node: tracebacks stay as they were."""
    for each in walk(put):
        each.lineno = each.end_lineno = node.lineno
        each.col_offset = each.end_col_offset = node.col_offset
    return put


def _type(value):
    """The class of a value; for an object of the host the one that the shim shows it as."""
    kind = type(value)
    return value.__class__ if kind.__module__ == 'polyglot' else kind


def _traceback(error, tb):
    """As Python prints it, without what lies inside the shim."""
    try:
        return _formatted(error, tb)
    except Exception:  # the script has taken apart what makes one
        return f'{type(error).__name__}: {error}\n'


def _formatted(error, tb):
    import linecache  # here, for most scripts end without
    import traceback
    if isinstance(error, SyntaxError) and error.filename:
        from tapedeck_syntax import placed
        placed(error, ''.join(linecache.getlines(error.filename)))
    if type(error) is NameError and getattr(error, 'name', None) is None and "'" in str(error):
        error.name = str(error).split("'")[1]  # from which CPython's traceback finds what may be meant
    most = 1000 if isinstance(error, RecursionError) else None  # as deep as CPython goes; here it is the machine's stack
    whole = part = traceback.TracebackException(type(error), error, tb, limit=most)
    while part is not None:
        part.stack = traceback.StackSummary.from_list([f for f in part.stack if not f.filename.startswith('<tapedeck>')])
        part = part.__cause__ or (None if part.__suppress_context__ else part.__context__)
    return ''.join(whole.format())


def _failed_at(error, tb, path):
    """The line of the script that failed, or that called what did; 0 if none."""
    if isinstance(error, SyntaxError) and error.filename == path:
        return error.lineno or 0
    at = 0
    while tb is not None:
        if tb.tb_frame.f_code.co_filename == path:
            at = tb.tb_lineno
        tb = tb.tb_next
    return at


def _note(error):
    """A sentence of Tapedeck's after Python's, or none."""
    if isinstance(error, OSError) and error.errno == 28:
        return _sandbox.FULL + '.\n'
    return ''


class Stopped(BaseException):
    """The deck wants no more iterations."""


def line():
    """(file, line) of the script's innermost frame, or None."""
    frame = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if not name.startswith('<') and name in _ours:
            return name, frame.f_lineno
        frame = frame.f_back
    return None


_ours = set()
_printing = [0]


def printing():
    """The line of the print that wrote last, once; then 0. Finding it by frames takes longer than printing."""
    at, _printing[0] = _printing[0], 0
    return at


def _prints_at(at, function):
    _printing[0] = at
    return function


def _own_first(folder, own):
    """Forgets modules of Python's library that the script has beside it under the same name: it imports its own."""
    try:
        stems = {name.removesuffix('.py') for name in os.listdir(folder) if name.endswith('.py')}
    except OSError:
        stems = set()
    if stems & sys.stdlib_module_names:  # what tells how it failed uses none of the script's
        import tapedeck_errors
        import traceback
    for stem in stems - {own.removesuffix('.py')}:
        if hasattr(sys.modules.get(stem), '__file__'):
            del sys.modules[stem]


def compiled(text, path, watched):
    """(the code of a script with what the deck needs, its lines outside the loop that trains or None if it has none, its numbers that
    can be turned)."""
    tree = compile(text, path, 'exec', ast.PyCF_ONLY_AST, dont_inherit=True)
    if path.lower().endswith('.ipynb'):
        tree = tapedeck_cells.put_in(tree, text)
    loops = tapedeck_loops.training(tree)
    numbers, places = tapedeck_turning.find(tree, loops)
    outer = tapedeck_lines.outer(tree, loops)
    tree = _Script(loops, watched).visit(tapedeck_lines.put_in(tree, loops))
    tree = tapedeck_gates.put_in(tapedeck_turning.put_in(tree, numbers, places))
    return compile(tree, path, 'exec', dont_inherit=True), outer if loops else None, numbers


def run(path, text, arguments, deck, gate, watched, answered):
    """(exit code, traceback, what stands under it, line at which it ended or 0, what is shown of it or None) of the script."""
    main = types.ModuleType('__main__')
    main.__file__ = path
    main.__builtins__ = __builtins__
    sys.argv = [path] + arguments
    folder, _, own = path.rpartition('/')
    folder = folder or '.'
    _own_first(folder, own)
    sys.path.insert(0, folder)
    sys.modules['__main__'] = main
    _ours.add(path)
    names, knobs = tapedeck_names.Names(main, path), tapedeck_knobs.Knobs(deck.knobs, path)
    teller = tapedeck_teller.Teller(deck, tapedeck_names.is_tensor, names.assigned)
    frames = tapedeck_frames.Frames(names)
    stopped = False

    def go_on(wanted):
        nonlocal stopped
        if not wanted:
            stopped = True
            raise Stopped

    def at_boundary(imported=True):
        knobs.tell()
        go_on(deck.boundary(imported))
        look()

    def pass_gate(*status):
        if stopped:
            raise Stopped
        gate(*status)

    def look():
        builtins.__tapedeck_captured__ = deck.captured()
        names.before = False
        if builtins.__tapedeck_captured__:
            names.tell_what_stands()
            frames.begin()
            teller.begin()
            teller.tell_what_stands(vars(main), names.frames())
        builtins.__tapedeck_frame__ = frames.call if builtins.__tapedeck_captured__ else None

    def begin():
        """What comes before the loop is looked at, too; names are given to what stands there once the loop is come to."""
        deck.prologue()
        builtins.__tapedeck_captured__ = names.before = deck.captured()
        teller.begin(100)

    def over():
        builtins.__tapedeck_captured__, builtins.__tapedeck_frame__ = False, None
        teller.pause()
        knobs.tell_moved(True)
        go_on(deck.end())

    builtins.__tapedeck_boundary__ = at_boundary
    builtins.__tapedeck_end__ = over
    builtins.__tapedeck_captured__, builtins.__tapedeck_frame__ = False, None
    builtins.__tapedeck_at__, builtins.__tapedeck_turn__, builtins.__tapedeck_entered__ = teller.at, teller.turn, teller.entered
    builtins.__tapedeck_assigned__, builtins.__tapedeck_set__ = teller.assigned, teller.set
    builtins.__tapedeck_returned__, builtins.__tapedeck_named__ = teller.returned, names.named
    builtins.__tapedeck_type__ = _type
    builtins.__tapedeck_cell__ = tapedeck_cells.end_cell
    builtins.__tapedeck_line__ = _prints_at
    tapedeck_missing.script[path] = lines = text.splitlines(True)
    code, trace, under, at, shown, script = 0, '', '', 0, None, None
    tapedeck_gates.install(sys.path[0], pass_gate)
    flush = _sandbox.install(pass_gate, answered, path, lines)
    try:
        script, outer, numbers = compiled(text, path, watched)
        teller.outer, builtins.__tapedeck_kept__ = outer or {}, outer is not None
        knobs.have(numbers)
        if outer is not None:
            begin()
        else:
            at_boundary(False)  # it has imported nothing yet
        exec(script, main.__dict__)
    except Stopped:
        pass
    except SystemExit as e:
        code = int(e.code) & 0xff if isinstance(e.code, int) else 0 if e.code is None else 1  # the system has 8 bits for it
        trace = '' if e.code is None or isinstance(e.code, int) else f'{e.code}\n'
    except BaseException as e:
        tb = script and e.__traceback__ and e.__traceback__.tb_next
        code = 130 if isinstance(e, KeyboardInterrupt) else 1
        trace, at = _traceback(e, tb), _failed_at(e, tb, path)
        from tapedeck_errors import explained  # here, for most scripts end without
        told, shown, unmade = explained(e, tb, path, at) if code == 1 else ('', None, None)
        if at:
            deck.failed(at, *(unmade or ('', [])))
        under = told + _note(e)
    atexit._run_exitfuncs()
    flush()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:
            stream.flush()
    return code, trace, under, at, shown
