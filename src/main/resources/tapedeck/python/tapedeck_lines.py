"""Puts into a script what tells the deck, while an iteration is captured, which line it comes to and what it assigns there."""
import ast

# What Python calls between two lines of the script: nobody wants to step through that.
_UNSEEN = {'__getitem__', '__len__', '__iter__', '__next__', '__repr__', '__str__', '__format__', '__hash__', '__eq__', '__del__',
           '__getattr__', '__getattribute__', '__setattr__'}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_PARTS = ('body', 'orelse', 'finalbody', 'handlers', 'cases')
_LOOPS = (ast.For, ast.AsyncFor, ast.While)


def put_in(tree, loops):
    """The tree, with each statement told; its lines stay. The loops are those at whose turns iterations begin."""
    tree.body = _Lines(tree, loops).block(tree.body, [], False)
    return tree


def _call(node, name, *arguments):
    """A call on the line of the node; its arguments have no parts."""
    function = ast.Name(name, ast.Load())
    call = ast.Call(function, list(arguments), [])
    told = ast.Expr(call)
    for each in (told, call, function, *arguments):
        each.lineno = each.end_lineno = node.lineno
        each.col_offset = each.end_col_offset = node.col_offset
    return told


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


def _asked(told, otherwise=()):
    """What is to be done where somebody looks on, and what where nobody does."""
    test = ast.copy_location(ast.Name('__tapedeck_captured__', ast.Load()), told[0])
    return ast.copy_location(ast.If(test, told, list(otherwise)), told[0])


class _Lines:
    """Function bodies and loops are forked as a whole, so that where nobody looks on nothing is asked at each line."""

    def __init__(self, tree, loops):
        above = {id(child): node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)} if loops else {}
        self.loops, self.beginning = {id(loop) for loop in loops}, set()
        for loop in loops:
            node = loop
            while node is not None and id(node) not in self.beginning:
                self.beginning.add(id(node))
                node = above.get(id(node))

    def block(self, statements, told, is_seen):
        """The statements, each after what tells that it comes, and before what tells of what it assigned; told comes first.

        is_seen: whether somebody looks on; else that is asked."""
        result = []
        for each in statements:
            if not _is_silent(each):
                told = told + ([] if id(each) in self.loops else [_reached(each)])  # told as its first iteration begins
                result += told if is_seen or not told else [_asked(told)]
                told = []
            result.append(self.within(_naming(each), is_seen))
            told = told + [part for target, value in _targets(each) for part in _assigned(each, target, value)]
        return result + (told if is_seen or not told else [_asked(told)])

    def fork(self, statements, told):
        """The statements told where somebody looks on, else as they are."""
        return _asked(self.block([_copied(each) for each in statements], told, True), [self.plain(each) for each in statements])

    def plain(self, node):
        """Nothing of a statement is told but what lies in functions that it defines."""
        if isinstance(node, _FUNCTIONS + (ast.ClassDef,)):
            return self.within(node, False)
        for part in _PARTS:
            for each in getattr(node, part, ()):
                self.plain(each)
        return node

    def begins_iterations(self, node):
        return id(node) in self.beginning

    def within(self, node, is_seen):
        """A statement with what lies in it told."""
        if isinstance(node, _FUNCTIONS):
            node.body = self.body(node)
        elif isinstance(node, ast.ClassDef):
            node.body = [self.within(each, False) if isinstance(each, _FUNCTIONS + (ast.ClassDef,)) else self.plain(each)
                         for each in node.body]
        elif isinstance(node, _LOOPS):
            told = [_reached(node, '__tapedeck_turn__')] + ([] if isinstance(node, ast.While) else _assigned(node, node.target, None))
            if is_seen or any(self.begins_iterations(each) for each in node.body):
                node.body = self.block(node.body, told, is_seen)
            else:
                node.body = [self.fork(node.body, told)]
            node.orelse = self.block(node.orelse, [], is_seen)
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            told = [part for item in node.items if item.optional_vars for part in _assigned(node, item.optional_vars, None)]
            node.body = self.block(node.body, told, is_seen)
        elif isinstance(node, ast.Match):
            for case in node.cases:
                case.body = self.block(case.body, [], is_seen)
        elif isinstance(node, ast.Return):
            return _returning(node) if is_seen else node
        else:
            for part in ('body', 'orelse', 'finalbody'):
                if getattr(node, part, None):
                    setattr(node, part, self.block(getattr(node, part), [], is_seen))
            for handler in getattr(node, 'handlers', ()):
                handler.body = self.block(handler.body, [], is_seen)
        return node

    def body(self, function):
        if function.name in _UNSEEN:
            return [self.plain(each) for each in function.body]
        told = [part for name in _parameters(function) for part in _assigned(function, name, None)]
        head = [each for each in function.body if _is_silent(each)]
        rest = [each for each in function.body if not _is_silent(each)]
        goes_on = any(isinstance(each, (ast.Yield, ast.YieldFrom, ast.Global, ast.Nonlocal)) for part in rest for each in ast.walk(part))
        if goes_on or not rest or self.begins_iterations(function):
            return self.block(function.body, told, False)
        return head + [self.fork(rest, told)]


def _copied(node):
    """A statement once more. Its expressions are shared: nobody changes one but as he would again."""
    result = type(node)(**{name: getattr(node, name) for name in node._fields + node._attributes if hasattr(node, name)})
    for part in _PARTS:
        within = getattr(node, part, None)
        if within:
            setattr(result, part, [_copied(each) for each in within])
    return result


def _naming(node):
    """Of a, b = f(x), g(x) each value has its name as soon as it is there: else it would have none while the next is computed."""
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], (ast.Tuple, ast.List)):
        return ast.copy_location(ast.Assign(node.targets, _named(node.targets[0], node.value)), node)
    return node


def _named(target, value):
    if isinstance(target, (ast.Tuple, ast.List)) and isinstance(value, (ast.Tuple, ast.List)):
        parts = target.elts + value.elts
        if len(target.elts) == len(value.elts) and not any(isinstance(each, ast.Starred) for each in parts):
            named = [_named(*each) for each in zip(target.elts, value.elts)]
            return ast.copy_location(type(value)(named, ast.Load()), value)
    if isinstance(target, ast.Name) and isinstance(value, (ast.Call, ast.BinOp, ast.UnaryOp, ast.Subscript)):
        told = _call(value, '__tapedeck_named__', ast.Constant(target.id)).value
        told.args.append(value)
        return told
    return value


def _returning(node):
    """return told(value)."""
    if node.value is not None and not isinstance(node.value, ast.Constant):
        told = _call(node, '__tapedeck_returned__', ast.Constant(node.lineno)).value
        told.args.append(node.value)
        node.value = told
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
