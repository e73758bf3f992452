"""Puts into a script what tells the deck, while an iteration is captured, which line it comes to and what it assigns there."""
import ast
import copy

# What Python calls between two lines of the script: nobody wants to step through that.
_UNSEEN = {'__getitem__', '__len__', '__iter__', '__next__', '__repr__', '__str__', '__format__', '__hash__', '__eq__', '__del__',
           '__getattr__', '__getattribute__', '__setattr__'}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_LOOPS = (ast.For, ast.AsyncFor, ast.While)


def put_in(tree):
    """The tree, with each statement told; its lines stay."""
    tree.body = _block(tree.body, [])
    return tree


def _call(node, name, *arguments):
    """A call on the line of the node."""
    call = ast.Expr(ast.Call(ast.Name(name, ast.Load()), list(arguments), []))
    for each in ast.walk(call):
        each.lineno = each.end_lineno = node.lineno
        each.col_offset = each.end_col_offset = node.col_offset
    return call


def _where(node):
    """The first line of a statement, and the last one before its body."""
    body = getattr(node, 'body', None) or getattr(node, 'cases', None)
    if not body:
        return ast.Constant(node.lineno), ast.Constant(node.end_lineno)
    first = body[0].pattern if isinstance(node, ast.Match) else body[0]
    return ast.Constant(node.lineno), ast.Constant(max(node.lineno, first.lineno - 1))


def _reached(node, name='__tapedeck_at__'):
    return _call(node, name, *_where(node))


def _is_silent(statement):
    """What must stand first, or does nothing."""
    return (isinstance(statement, (ast.Global, ast.Nonlocal)) or (isinstance(statement, ast.ImportFrom) and statement.module == '__future__')
            or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)))


def _told(told):
    """What is to be done where somebody looks on."""
    test = ast.copy_location(ast.Name('__tapedeck_captured__', ast.Load()), told[0])
    return ast.copy_location(ast.If(test, told, []), told[0])


def _block(statements, told):
    """The statements, each after what tells that it comes, and before what tells of what it assigned; told comes first."""
    result = []
    for each in statements:
        if not _is_silent(each):
            told = told + [_reached(each)]
            result.append(_told(told))
            told = []
        result.append(_within(each))
        told = told + [part for target, value in _targets(each) for part in _assigned(each, target, value)]
    return result + [_told(told)] if told else result


def _within(node):
    """A statement with what lies in it told."""
    if isinstance(node, _FUNCTIONS):
        if node.name not in _UNSEEN:
            node.body = _block(node.body, [part for name in _parameters(node) for part in _assigned(node, name, None)])
    elif isinstance(node, ast.ClassDef):
        node.body = [_within(each) if isinstance(each, _FUNCTIONS + (ast.ClassDef,)) else each for each in node.body]
    elif isinstance(node, _LOOPS):
        given = [] if isinstance(node, ast.While) else _assigned(node, node.target, None)
        node.body = _block(node.body, [_reached(node, '__tapedeck_turn__')] + given)
        node.orelse = _block(node.orelse, [])
    elif isinstance(node, (ast.With, ast.AsyncWith)):
        given = [part for item in node.items if item.optional_vars for part in _assigned(node, item.optional_vars, None)]
        node.body = _block(node.body, given)
    elif isinstance(node, ast.Match):
        for case in node.cases:
            case.body = _block(case.body, [])
    elif isinstance(node, ast.Return):
        return _returning(node)
    else:
        for part in ('body', 'orelse', 'finalbody'):
            if getattr(node, part, None):
                setattr(node, part, _block(getattr(node, part), []))
        for handler in getattr(node, 'handlers', ()):
            handler.body = _block(handler.body, [])
    return node


def _returning(node):
    """return told(value) where somebody looks on, else return value."""
    if node.value is None or isinstance(node.value, ast.Constant):
        return node
    told = _call(node, '__tapedeck_returned__', ast.Constant(node.lineno)).value
    told.args.append(copy.deepcopy(node.value))
    test = ast.copy_location(ast.Name('__tapedeck_captured__', ast.Load()), node)
    node.value = ast.copy_location(ast.IfExp(test, told, node.value), node)
    return node


def _parameters(function):
    """The variables that a function is given, without that of its object."""
    given = function.args.posonlyargs + function.args.args
    given = given[1:] if given and given[0].arg in ('self', 'cls') else given
    return [ast.Name(each.arg, ast.Load()) for each in given + function.args.kwonlyargs]


def _targets(node):
    """What a statement assigns to, each with whether it is a number that stands there."""
    if isinstance(node, ast.Assign):
        return [(target, node.value) for target in node.targets]
    if isinstance(node, ast.AugAssign) or (isinstance(node, ast.AnnAssign) and node.value):
        return [(node.target, node.value)]
    return []


def _assigned(node, target, value):
    """What tells of a target's value: a variable, an attribute of one, or what has an element set."""
    if isinstance(target, (ast.Tuple, ast.List)):
        return [part for each in target.elts for part in _assigned(node, each, None)]
    if isinstance(target, ast.Starred):
        return _assigned(node, target.value, value)
    if isinstance(value, ast.Constant) and not isinstance(node, ast.AugAssign):
        return []  # it stands there
    if isinstance(target, ast.Subscript):
        return _assigned(node, target.value, value)
    line = ast.Constant(node.lineno)
    if isinstance(target, ast.Name):
        return [_call(node, '__tapedeck_assigned__', line, ast.Constant(target.id), ast.Name(target.id, ast.Load()))]
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
        return [_call(node, '__tapedeck_set__', line, ast.Constant(target.value.id), ast.Name(target.value.id, ast.Load()),
                      ast.Constant(target.attr))]
    return []


_MOST = 1000
"""How often a line is told in an iteration: what turns more often goes on unseen, and is told once it is over."""

_LONG, _FEW = 40, 4
_MISSING = object()


class Teller:
    """Tells the deck, where it looks on; reached(line, last) and assigned(line, name, tensor or None, text) are the deck's."""

    def __init__(self, reached, assigned, is_tensor, name):
        self.told, self.held, self.is_tensor, self.name = reached, assigned, is_tensor, name
        self.begin()

    def begin(self):
        """An iteration begins."""
        self.counts, self.late, self.now = {}, {}, 0

    def _is_too_often(self, what):
        self.counts[what] = count = self.counts.get(what, 0) + 1
        return count > _MOST

    def at(self, line, last):
        self.now = line
        if not self._is_too_often(line):
            if self.late:
                late, self.late = self.late, {}
                for (at, name), value in late.items():
                    self._tell(at, name, value)
            self.told(line, last)

    def turn(self, line, last):
        """A loop turns; its first turn was told when it was come to."""
        if self.now != line:
            self.at(line, last)

    def assigned(self, line, name, value):
        self.name(name, value)
        if self._is_too_often((line, name)):
            self.late[line, name] = value
        else:
            self._tell(line, name, value)

    def set(self, line, name, of, attribute):
        """An attribute was set. Only what asks no code of the script's is looked at."""
        if self.is_tensor(of):
            value = getattr(of, attribute, _MISSING) if attribute in ('data', 'grad') else _MISSING
        else:
            try:
                value = object.__getattribute__(of, '__dict__').get(attribute, _MISSING)
            except AttributeError:
                value = _MISSING
        if value is not _MISSING:
            self.assigned_unnamed(line, f'{name}.{attribute}', value)

    def assigned_unnamed(self, line, name, value):
        if not self._is_too_often((line, name)):
            self._tell(line, name, value)
        else:
            self.late[line, name] = value

    def returned(self, line, value):
        self.assigned_unnamed(line, 'return', value)
        return value

    def _tell(self, line, name, value):
        if self.is_tensor(value):
            self.held(line, name, value, '')
        else:
            self.held(line, name, None, brief(value))


def brief(value, depth=1):
    """A value in a few characters. Nothing of the script's runs for it."""
    kind = type(value)
    if kind is str:
        return repr(value if len(value) <= _LONG else value[:_LONG] + '…')
    if kind is int:
        return repr(value) if value.bit_length() < 128 else 'int'
    if kind is float:
        text = repr(value)
        return text if len(text) <= 8 else f'{value:.5g}'
    if kind in (bool, type(None), range, slice, complex):
        return repr(value)
    if kind in (tuple, list, set, frozenset, dict):
        return _several(value, kind, depth)
    if kind.__module__ == 'polyglot':
        try:
            return f'{value.__class__.__name__} {brief(tuple(value.shape))}'
        except Exception:
            return ''
    if kind is type:
        return value.__name__
    return type.__getattribute__(kind, '__name__')


_BRACKETS = {tuple: '()', list: '[]', set: '{}', frozenset: '{}', dict: '{}'}


def _several(value, kind, depth):
    if len(value) > 0 and depth == 0:
        return f'{kind.__name__} of {len(value)}'
    parts = []
    for each in value:
        if len(parts) == _FEW:
            parts.append('…')
            break
        part = brief(each, depth - 1)
        parts.append(f'{part}: {brief(value[each], 0)}' if kind is dict and _is_plain(each) else part)
    start, end = _BRACKETS[kind]
    return f'{start}{", ".join(parts)}{"," if kind is tuple and len(parts) == 1 else ""}{end}'


def _is_plain(key):
    """Whether looking it up asks no code of the script's."""
    return type(key) in (str, int, float, bool, type(None))
