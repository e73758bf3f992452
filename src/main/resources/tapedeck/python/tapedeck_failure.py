"""A failure of the script as data: the expression that failed, its operands, the layer that it failed in, and edits of its text."""
import ast
import linecache
import sys

import _tapedeck as _t


class Failure:
    """What is known of an exception, at the innermost place of the script that it went through."""

    def __init__(self, error, tb):
        self.error, self.text = error, str(error)
        self.torch = sys.modules.get('torch')
        self.nn = sys.modules.get('torch.nn')
        self.frames = []
        self.layer, self.given, self.shim = None, {}, []
        self._walk(tb)
        self.file = self.frames[-1].tb_frame.f_code.co_filename if self.frames else None
        self.lines = linecache.getlines(self.file) if self.file else []
        self.span, self.node, self.tree = None, None, None
        if self.frames:
            self._find(self.frames[-1])
        self.operands = {} if self.node is None or self.torch is None else dict(self.tensors(self.node))

    def _walk(self, tb):
        """The entries that are the script's; beyond the last the shim's, and the innermost layer with what it was given."""
        while tb is not None:
            frame = tb.tb_frame
            if not frame.f_code.co_filename.startswith(('<', sys.base_prefix)):
                self.frames.append(tb)
                self.layer, self.given, self.shim = None, {}, []
            else:
                self.shim.append(frame)
                if self.nn is not None and frame.f_code.co_name == 'forward':
                    owner = frame.f_locals.get('self')
                    if isinstance(owner, self.nn.Module) and not owner._modules:
                        self.layer, self.given = owner, {k: v for k, v in frame.f_locals.items() if self.is_tensor(v)}
            tb = tb.tb_next

    def is_tensor(self, value):
        return self.torch is not None and isinstance(value, self.torch.Tensor)

    @property
    def frame(self):
        return self.frames[-1].tb_frame

    def _find(self, tb):
        """The part of the line that failed: its place and its syntax tree, in the tree of the whole file."""
        code = tb.tb_frame.f_code
        positions = list(code.co_positions())[tb.tb_lasti // 2] if hasattr(code, 'co_positions') else (None,) * 4
        try:
            self.tree = ast.parse(''.join(self.lines))
        except SyntaxError:
            return
        line, end_line, column, end_column = positions
        if line is None or column is None:
            line, end_line, column, end_column = tb.tb_lineno, tb.tb_lineno, None, None
        best = None
        for node in ast.walk(self.tree):
            if getattr(node, 'lineno', None) != line or isinstance(node, ast.keyword):
                continue
            if column is None:
                if isinstance(node, ast.stmt):
                    best = best or node
            elif (node.col_offset, node.end_lineno, node.end_col_offset) == (column, end_line, end_column):
                best = best if isinstance(best, ast.expr) and isinstance(node, ast.stmt) else node
        if best is None:
            best = next((node for node in ast.walk(self.tree) if isinstance(node, ast.stmt) and node.lineno == line), None)
        if best is None:
            return
        self.node = self._part(best)
        self.span = self.place(self.node)

    @staticmethod
    def _part(node):
        """Of a statement what is computed in it."""
        if isinstance(node, (ast.If, ast.While, ast.Assert)):
            return node.test
        if isinstance(node, ast.For):
            return node.iter
        if isinstance(node, ast.AugAssign) or isinstance(node, ast.expr):
            return node
        return getattr(node, 'value', None) or node

    def place(self, node):
        """(line, column, last line, column after it), columns in characters from 0."""
        return (node.lineno, self._column(node.lineno, node.col_offset), node.end_lineno,
                self._column(node.end_lineno, node.end_col_offset))

    def _column(self, line, offset):
        return len(self.lines[line - 1].encode()[:offset].decode(errors='replace'))

    def source(self, node):
        """As it is written, on one line."""
        return ' '.join((ast.get_source_segment(''.join(self.lines), node) or ast.unparse(node)).split())

    @property
    def expression(self):
        """The part of the line that failed, on one line; empty where that is no expression."""
        whole = isinstance(self.node, (ast.expr, ast.AugAssign))
        return ' '.join(ast.unparse(self.node).split()) if whole else ''

    def tensors(self, node):
        """The variables in it, and attributes of variables, that are tensors."""
        for each in ast.walk(node):
            if isinstance(each, (ast.Name, ast.Attribute)):
                value = self.value(each)
                if self.is_tensor(value):
                    yield ast.unparse(each), value

    def value(self, node):
        """What it is, without running anything of the script: properties are not asked."""
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.Name):
            return self.frame.f_locals.get(node.id, self.frame.f_globals.get(node.id))
        if isinstance(node, ast.Attribute):
            owner = self.value(node.value)
            if self.is_tensor(owner):
                return _t.grad(owner) if node.attr == 'grad' else getattr(owner, node.attr) if node.attr in ('data', 'mT', 'T') else None
            for place in ('_parameters', '_buffers', '_modules'):
                held = getattr(owner, '__dict__', {}).get(place)
                if isinstance(held, dict) and node.attr in held:
                    return held[node.attr]
            return getattr(owner, '__dict__', {}).get(node.attr)
        return None

    def argument(self, call, position, keyword):
        """The node of an argument of a call, or None."""
        if not isinstance(call, ast.Call):
            return None
        named = next((each.value for each in call.keywords if each.arg == keyword), None)
        plain = call.args[position] if position < len(call.args) else None
        return named or (None if isinstance(plain, ast.Starred) else plain)

    def sides(self):
        """The two nodes of an operation with an operator, or of a call with two arguments, or of a method's; else None."""
        node = self.node
        if isinstance(node, ast.BinOp):
            return node.left, node.right
        if isinstance(node, ast.AugAssign):
            return node.target, node.value
        if isinstance(node, ast.Call) and len(node.args) == 2:
            return node.args[0], node.args[1]
        if isinstance(node, ast.Call) and len(node.args) == 1 and isinstance(node.func, ast.Attribute):
            return node.func.value, node.args[0]
        return None

    def called(self, node):
        """Name of a tensor in the failing expression, as the script has it: its variable, or how it is computed if that is short."""
        text = self.source(node)
        return text if len(text) <= 32 else None

    def name(self, tensor):
        """The variable of the expression that holds a tensor; else the only argument of the layer's call, if that is short."""
        for name, value in self.operands.items():
            if value is tensor:
                return name
        node = self.node
        if isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords and self.value(node.func) is self.layer:
            return self.called(node.args[0])
        return None

    def holders(self):
        """(variable, module) of all modules that the script's frames know, the innermost first."""
        if self.nn is None:
            return
        for tb in reversed(self.frames):
            for space in (tb.tb_frame.f_locals, tb.tb_frame.f_globals):
                for name, value in list(space.items()):
                    if isinstance(value, self.nn.Module) and hasattr(value, '_modules'):
                        yield name, value

    def paths(self):
        """(variable, module, place in it) of the layer that failed, by each way to it."""
        for name, module in self.holders():
            for path, each in module.named_modules():
                if each is self.layer:
                    yield name, module, path.split('.') if path else []

    def layer_name(self):
        """What the script calls the layer: fc1, model[2]; its class where it has no name."""
        for name, _, path in self.paths():
            parts = path if name == 'self' and path else [name] + path
            return parts[0] + ''.join(f'[{each}]' if each.isdigit() else '.' + each for each in parts[1:])
        return type(self.layer).__name__

    def definition(self):
        """The call that makes the layer, where the script writes it out; else None."""
        from tapedeck_layers import definition
        for name, module, path in self.paths():
            found = definition(self.tree, name, module, path)
            if found is not None:
                return found
        return None

    # Edits: (line, whether it is put in before the line, the text of the line or lines).

    def replaced(self, node, text):
        """The node written otherwise; None where it goes over several lines."""
        if node is None or node.lineno != node.end_lineno or not self.lines:
            return None
        line, column, _, end = self.place(node)
        whole = self.lines[line - 1].rstrip('\n')
        return line, False, whole[:column] + text + whole[end:]

    def appended(self, node, text):
        """The value of a node followed by a method's call."""
        simple = isinstance(node, (ast.Name, ast.Attribute, ast.Call, ast.Subscript))
        return self.replaced(node, (self.source(node) if simple else f'({self.source(node)})') + text)

    def inserted(self, line, text):
        """A new line before another one, with that one's indentation."""
        whole = self.lines[line - 1] if line <= len(self.lines) else ''
        return line, True, whole[:len(whole) - len(whole.lstrip())] + text
