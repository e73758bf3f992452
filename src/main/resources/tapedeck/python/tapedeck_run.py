"""Runs a script as __main__ and says how it ended."""
import ast
import sys
import traceback
import types

import _tapedeck


def _reaches_backward(node, names):
    """Whether node calls backward, or a function of names."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call):
            called = each.func
            if isinstance(called, ast.Attribute) and (called.attr == 'backward' or called.attr in names):
                return True
            if isinstance(called, ast.Name) and called.id in names:
                return True
    return False


def training_loops(tree):
    """The innermost loops that reach a backward, directly or through functions of the script."""
    names = set()
    while True:
        more = {f.name for f in ast.walk(tree) if isinstance(f, (ast.FunctionDef, ast.AsyncFunctionDef))
                and f.name not in names and f.name not in ('forward', '__init__', 'backward')
                and _reaches_backward(f, names)}
        if not more:
            break
        names |= more
    loops = [n for n in ast.walk(tree) if isinstance(n, (ast.For, ast.While)) and _reaches_backward(n, names)]
    return [loop for loop in loops if not any(inner is not loop and inner in loops for inner in ast.walk(loop))]


class _Type(ast.NodeTransformer):
    """type(x) of a tensor, which is an object of the engine, is torch's class."""

    def visit_Call(self, node):
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id == 'type' and len(node.args) == 1 and not node.keywords:
            node.func.id = '__tapedeck_type__'
        return node


def transform(text, path):
    """The script's tree with what the deck needs put in; its lines stay."""
    tree = ast.parse(text, path)
    for loop in training_loops(tree):
        call = ast.Expr(ast.Call(ast.Name('__tapedeck_loop__', ast.Load()), [ast.Constant(loop.lineno)], []))
        for each in ast.walk(call):
            each.lineno = each.end_lineno = loop.lineno
            each.col_offset = each.end_col_offset = 0
        loop.body.insert(0, call)
    return _Type().visit(tree)


def _type(value):
    """The class of a value; torch's for a tensor."""
    return value.__class__ if isinstance(type(value), type) and type(value).__module__ != 'polyglot' else _torch_type(value)


def _torch_type(value):
    torch = sys.modules.get('torch')
    if torch is not None and isinstance(value, torch.Tensor):
        return value.__class__
    return type(value)


def _traceback(error, tb):
    """As Python prints it, without what lies inside the shim."""
    lines = traceback.TracebackException(type(error), error, tb)
    chain = lines
    while chain is not None:
        kept = [f for f in chain.stack if not f.filename.startswith('<tapedeck>')]
        chain.stack = traceback.StackSummary.from_list(kept)
        chain = chain.__cause__ or (None if chain.__suppress_context__ else chain.__context__)
    return ''.join(lines.format())


def run(path, text, arguments, loop):
    """(exit code, traceback) of the script."""
    main = types.ModuleType('__main__')
    main.__file__ = path
    main.__builtins__ = __builtins__
    sys.argv = [path] + arguments
    sys.path.insert(0, path.rpartition('/')[0] or '.')
    sys.modules['__main__'] = main
    main.__tapedeck_loop__ = loop
    main.__tapedeck_type__ = _type
    import linecache
    linecache.cache[path] = (len(text), None, text.splitlines(True), path)
    code, trace = 0, ''
    try:
        exec(compile(transform(text, path), path, 'exec', dont_inherit=True), main.__dict__)
    except SystemExit as e:
        code = e.code if isinstance(e.code, int) else 0 if e.code is None else 1
        if code == 1 and not isinstance(e.code, int):
            trace = str(e.code) + '\n'
    except BaseException as e:
        code, trace = 1, _traceback(e, e.__traceback__.tb_next)
    import atexit
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    return code, trace
