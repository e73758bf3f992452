"""Puts into a script what tells the deck, while an iteration is captured, which line it comes to and what it assigns there."""
import _ast as ast

from tapedeck_loops import calls
from tapedeck_tree import at, children, walk

# What Python calls between two lines of the script: nobody wants to step through that.
_UNSEEN = {'__getitem__', '__len__', '__iter__', '__next__', '__repr__', '__str__', '__format__', '__hash__', '__eq__', '__del__',
           '__getattr__', '__getattribute__', '__setattr__'}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_PARTS = ('body', 'orelse', 'finalbody', 'handlers', 'cases')
_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_BODIES = _LOOPS + _FUNCTIONS + (ast.ClassDef, ast.With, ast.AsyncWith, ast.If, ast.Match, ast.Try, ast.TryStar, ast.Return)
# What may leave out a part of itself, or has variables of its own.
_MAYBE = (ast.BoolOp, ast.IfExp, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


# Who asks whether a statement is told: nobody in a copy that runs where somebody looks on.
_ALWAYS, _CAPTURED, _KEPT = None, '__tapedeck_captured__', '__tapedeck_kept__'


def put_in(tree, loops):
    """The tree, with each statement told; its lines stay. The loops are those at whose turns iterations begin."""
    tree.body = _Lines(tree, loops).block(tree.body, [], _KEPT if loops else _CAPTURED)
    return tree


def outer(tree, loops):
    """Of each line outside the loops whose variables last from iteration to iteration: where the function begins that it is of, which
    the loops lie in, or that comes to them; 0 for the script itself."""
    holding = _holding(tree, loops)
    result = {}

    def visit(node, owner):
        if isinstance(node, (*_FUNCTIONS, ast.Lambda)):
            owner = _begin(node) if id(node) in holding else None
        if isinstance(node, (ast.stmt, ast.excepthandler, ast.pattern)) and owner is not None:
            result[node.lineno] = owner
        for each in children(node):
            if each not in loops:
                visit(each, owner)

    visit(tree, 0)
    return result


def _begin(function):
    """The first line of a function, as its code has it."""
    return min([function.lineno] + [each.lineno for each in function.decorator_list])


def _holding(tree, loops):
    """The functions that the loops lie in, and those that come to them by calling others: they run on while iterations pass."""
    functions = [each for each in walk(tree) if isinstance(each, _FUNCTIONS)]
    holding = [f for f in functions if any(each in loops for each in walk(f))]
    count = 0
    while count < len(holding):
        count, names = len(holding), {f.name for f in holding}
        holding += [f for f in functions if f not in holding and calls(f, names)]
    return {id(f) for f in holding}


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


def _asked(flag, told, otherwise=()):
    """What is to be done where somebody looks on, and what where nobody does."""
    test = at(told[0], ast.Name(flag, ast.Load()))
    return at(told[0], ast.If(test, told, list(otherwise)))


class _Lines:
    """Function bodies and loops are forked as a whole, so that where nobody looks on nothing is asked at each line. Outside the loops
    that train what is assigned is kept between iterations, too: it still stands when one is looked at."""

    def __init__(self, tree, loops):
        above = {id(child): node for node in walk(tree) for child in children(node)} if loops else {}
        self.loops, self.beginning = {id(loop) for loop in loops}, _holding(tree, loops)
        for loop in loops:
            node = loop
            while node is not None and id(node) not in self.beginning:
                self.beginning.add(id(node))
                node = above.get(id(node))

    def block(self, statements, told, flag, line=0):
        """The statements, each after what tells that it comes, and before what tells of what it assigned; told comes first.

        flag: what is asked whether they are told; line: which one was come to already."""
        result = []
        for each in statements:
            if not _is_silent(each):
                if id(each) not in self.loops and each.lineno != line:  # such a loop is told as its first iteration begins
                    told = told + [_reached(each)]
                line = each.lineno
                result += _told(flag, told)
                told = []
            result.append(self.within(_naming(each), flag))
            told = told + [part for target, value in _targets(each) for part in _assigned(each, target, value)]
        return result + _told(flag, told)

    def fork(self, flag, statements, told, line=0):
        """The statements told where somebody looks on, else as they are."""
        copies = self.block([_copied(each) for each in statements], told, _ALWAYS, line)
        return _asked(flag, copies, [self.plain(each) for each in statements])

    def plain(self, node):
        """Nothing of a statement is told but what lies in functions that it defines."""
        if isinstance(node, _FUNCTIONS + (ast.ClassDef,)):
            return self.within(node, _CAPTURED)
        for part in _PARTS:
            for each in getattr(node, part, ()):
                self.plain(each)
        return node

    def begins_iterations(self, node):
        return id(node) in self.beginning

    def within(self, node, flag):
        """A statement with what lies in it told."""
        if isinstance(node, _FUNCTIONS):
            node.body = self.body(node)
        elif isinstance(node, ast.ClassDef):
            node.body = [self.within(each, _CAPTURED) if isinstance(each, _FUNCTIONS + (ast.ClassDef,)) else self.plain(each)
                         for each in node.body]
        elif isinstance(node, _LOOPS):
            self.loop(node, flag)
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            told = [part for item in node.items if item.optional_vars for part in _assigned(node, item.optional_vars, None)]
            node.body = self.block(node.body, _walrus(node) + told, flag, node.lineno)
        elif isinstance(node, ast.Match):
            for case in node.cases:
                case.body = self.block(case.body, _walrus(node) + _captures(case), flag)
        elif isinstance(node, ast.If):
            node.body = self.block(node.body, _walrus(node), flag, node.lineno)
            node.orelse = self.block(node.orelse, _walrus(node), flag)
        elif isinstance(node, ast.Return):
            return _returning(node)
        elif isinstance(node, (ast.Try, ast.TryStar)):
            for part in ('body', 'orelse', 'finalbody'):
                setattr(node, part, self.block(getattr(node, part), [], flag))
            for handler in node.handlers:
                caught = _assigned(handler, ast.Name(handler.name, ast.Load()), None) if handler.name else []
                handler.body = self.block(handler.body, caught, flag)
        return node

    def loop(self, node, flag):
        told = [_reached(node, '__tapedeck_turn__')]
        told += _walrus(node) if isinstance(node, ast.While) else _assigned(node, node.target, None) + _walrus(node)
        flag = _CAPTURED if id(node) in self.loops else flag
        if flag is _ALWAYS or _yields(node) or any(self.begins_iterations(each) for each in node.body):
            node.body = self.block(node.body, told, flag, node.lineno)
        else:
            node.body = [self.fork(flag, node.body, told, node.lineno)]
        node.orelse = self.block(node.orelse, _walrus(node) if isinstance(node, ast.While) else [], flag)

    def body(self, function):
        if function.name in _UNSEEN:
            return [self.plain(each) for each in function.body]
        told = [part for name in _parameters(function) for part in _assigned(function, name, None)]
        head = [each for each in function.body if _is_silent(each)]
        rest = [each for each in function.body if not _is_silent(each)]
        line = 0
        if rest and rest[0].lineno == function.lineno:
            line, told = function.lineno, [_reached(rest[0])] + told
        if self.begins_iterations(function):
            entered = _call(function, '__tapedeck_entered__', ast.Constant(_begin(function)))
            return self.block(function.body, [entered] + told, _KEPT, line)
        names = any(isinstance(each, (ast.Global, ast.Nonlocal)) for part in rest for each in walk(part))
        if names or not rest or _yields(function):
            return self.block(function.body, told, _CAPTURED, line)
        return head + [self.fork(_CAPTURED, rest, told, line)]


def _yields(node):
    """Whether it may be left and gone on with while other iterations pass, of which somebody looks at some."""
    return any(isinstance(each, (ast.Yield, ast.YieldFrom)) for each in walk(node))


def _told(flag, told):
    return told if flag is _ALWAYS or not told else [_asked(flag, told)]


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
        return at(node, ast.Assign(node.targets, _named(node.targets[0], node.value)))
    return node


def _named(target, value):
    if isinstance(target, (ast.Tuple, ast.List)) and isinstance(value, (ast.Tuple, ast.List)):
        parts = target.elts + value.elts
        if len(target.elts) == len(value.elts) and not any(isinstance(each, ast.Starred) for each in parts):
            named = [_named(*each) for each in zip(target.elts, value.elts)]
            return at(value, type(value)(named, ast.Load()))
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
    """What a statement without a body assigns to, each with the value's expression."""
    if isinstance(node, ast.Assign):
        result = [(target, node.value) for target in node.targets]
    elif isinstance(node, ast.AugAssign) or (isinstance(node, ast.AnnAssign) and node.value):
        result = [(node.target, node.value)]
    else:
        result = []
    return result if isinstance(node, _BODIES) else [(each, None) for each in _named_within(node)] + result


def _named_within(node):
    """The variables that := within the expressions of a statement, or of its head, surely gives a value."""
    result, looked = [], [each for each in children(node) if isinstance(each, (ast.expr, ast.withitem))]
    while looked:
        each = looked.pop(0)
        if isinstance(each, ast.NamedExpr):
            result.append(each.target)
        if not isinstance(each, _MAYBE):
            looked = children(each) + looked
        elif isinstance(each, (ast.BoolOp, ast.IfExp)):
            looked.insert(0, each.values[0] if isinstance(each, ast.BoolOp) else each.test)
    return result


def _walrus(node):
    return [part for each in _named_within(node) for part in _assigned(node, each, None)]


def _captures(case):
    """What tells of the variables that a case's pattern gives a value."""
    names = dict.fromkeys(getattr(each, 'name', None) or getattr(each, 'rest', None) for each in walk(case.pattern))
    return [part for name in names if name for part in _assigned(case.pattern, ast.Name(name, ast.Load()), None)]


def _assigned(node, target, value):
    """What tells of a target's value: a variable, an attribute of one, or what has an element set. Of a negative line it does not
    stand beside it."""
    if isinstance(target, (ast.Tuple, ast.List)):
        return [part for each in target.elts for part in _assigned(node, each, None)]
    if isinstance(target, ast.Starred):
        return _assigned(node, target.value, value)
    if isinstance(value, ast.Constant) and not isinstance(node, ast.AugAssign):
        if not isinstance(target, ast.Name):
            return []
        return [_call(node, '__tapedeck_assigned__', ast.Constant(-node.lineno), ast.Constant(target.id), ast.Name(target.id, ast.Load()))]
    if isinstance(target, ast.Subscript):
        return _assigned(node, target.value, value)
    line = ast.Constant(node.lineno)
    if isinstance(target, ast.Name):
        return [_call(node, '__tapedeck_assigned__', line, ast.Constant(target.id), ast.Name(target.id, ast.Load()))]
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
        return [_call(node, '__tapedeck_set__', line, ast.Constant(target.value.id), ast.Name(target.value.id, ast.Load()),
                      ast.Constant(target.attr))]
    return []
