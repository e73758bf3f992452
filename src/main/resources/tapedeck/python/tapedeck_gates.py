"""Gates, passed before all that swallows exceptions: else a recursion that catches RecursionError could not be ended. Where they are
put in, what is imported is noted."""
import _ast as ast
import builtins
import importlib.machinery
import importlib.util

import _tapedeck as _t
from tapedeck_tree import Transformer, all_at, walk


def _gate(line, name='__tapedeck_gate__'):
    call = ast.Expr(ast.Call(ast.Name(name, ast.Load()), [], []))
    for each in walk(call):
        each.lineno = each.end_lineno = line
        each.col_offset = each.end_col_offset = 0
    return call


class _Gates(Transformer):
    def visit_Import(self, node):
        _t.asked.update(each.name.partition('.')[0] for each in node.names)
        return node

    def visit_ImportFrom(self, node):
        _t.asked.add((node.module or '').partition('.')[0])
        return node

    def visit_Try(self, node):
        self.within(node)
        if node.finalbody:
            node.finalbody.insert(0, _gate(node.finalbody[0].lineno))
        return node

    visit_TryStar = visit_Try

    def visit_loop(self, node):
        """Where the memory is full a loop ends at its next turn: Python is told by nobody, and has a line there."""
        self.within(node)
        own = min((each for first in node.body for each in walk(first)
                   if isinstance(each, ast.stmt) and each.lineno > node.lineno),
                  key=lambda each: each.lineno, default=node.body[0])  # what was put in has the line of the head
        told = ast.If(ast.Name('__tapedeck_full__', ast.Load()), [_gate(own.lineno, '__tapedeck_full__')], [])
        node.body.insert(0, all_at(own, told))
        return node

    visit_For = visit_While = visit_loop

    def visit_ExceptHandler(self, node):
        self.within(node)
        node.body.insert(0, _gate(node.lineno))
        return node

    def visit_FunctionDef(self, node):
        self.within(node)
        if node.name in ('__exit__', '__del__'):
            node.body.insert(0, _gate(node.lineno))
        return node

    def visit_Call(self, node):
        self.within(node)
        if isinstance(node.func, ast.Name) and node.func.id == 'exec' and node.args:
            gated = ast.Call(ast.Name('__tapedeck_gated__', ast.Load()), [node.args[0]], [])
            node.args[0] = all_at(node, gated)
        return node


def put_in(tree):
    """The tree with gates; its lines stay."""
    return _Gates().visit(tree)


def _gated(source):
    """What exec is given, with gates."""
    if isinstance(source, (str, bytes)):
        return compile(put_in(compile(source, '<unknown>', 'exec', ast.PyCF_ONLY_AST, dont_inherit=True)), '<string>', 'exec', dont_inherit=True)
    return source


def install(folder, gate):
    """Makes the gate known, and puts it in the modules of the script's folder, which are Python's to load."""
    builtins.__tapedeck_gate__ = gate
    builtins.__tapedeck_gated__ = _gated
    builtins.__tapedeck_full__ = None
    plain = importlib.machinery.SourceFileLoader.source_to_code

    def source_to_code(self, data, path, *args, **kwargs):
        if not str(path).startswith(folder):
            return plain(self, data, path, *args, **kwargs)
        parsed = compile(importlib.util.decode_source(data), path, 'exec', ast.PyCF_ONLY_AST, dont_inherit=True)
        tree = put_in(parsed)
        return compile(tree, path, 'exec', dont_inherit=True)

    importlib.machinery.SourceFileLoader.source_to_code = source_to_code
