"""Finds the numbers of a script that can be turned while it runs, and has them asked for where they are read.

The rate of an update by hand is found by use: what multiplies a gradient in it. Any number that is assigned once is offered.
"""
import _ast as ast

from tapedeck_tree import Transformer, all_at, same, walk

_RATES = {'lr', 'learning_rate', 'learningrate', 'lrate', 'learn_rate', 'step_size', 'stepsize'}
_WITH_GRADIENT = _RATES | {'eta', 'alpha', 'rate', 'epsilon', 'eps', 'gamma'}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


class Found:
    """A number: what it is called, what stands there or None, its line, whether it is the rate of an update, or read only before
    the loop."""

    def __init__(self, name, value, line, is_rate, is_early=False):
        self.name, self.value, self.line, self.is_rate, self.is_early = name, value, line, is_rate, is_early


def _number(node):
    """The number that stands there, or None."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = _number(node.operand)
        return None if value is None or isinstance(value, bool) else -value
    is_number = isinstance(node, ast.Constant) and isinstance(node.value, (int, float))
    return node.value if is_number else None


def _factors(node):
    """Those of a product, without their signs."""
    if isinstance(node, ast.UnaryOp):
        return _factors(node.operand)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return _factors(node.left) + _factors(node.right)
    return [node]


def _called(node):
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ''


class _Reader:
    """Looks through a script."""

    def __init__(self, tree, loops):
        self.gradients, self.stores, self.constants, self.found, self.literals, self.defaults = set(), {}, {}, {}, {}, {}
        self.read, self.read_late = set(), set()
        nodes = walk(tree)
        for node in nodes:
            self.look(node)
        for node in nodes:
            self.update(node)
        for loop in loops:
            self.late(loop)
        for node in nodes:
            makes = getattr(node, 'name', '') == '__init__'  # a module is made before it is trained
            if isinstance(node, _FUNCTIONS) and not makes and not any(each in loops for each in walk(node)):
                self.late(node)

    def late(self, node):
        self.read_late |= {each.id for each in walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)}

    def look(self, node):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            self.read.add(node.id)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            self.stores[node.id] = self.stores.get(node.id, 0) + 1
        elif isinstance(node, ast.arg):
            self.stores[node.arg] = self.stores.get(node.arg, 0) + 1
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            for name in node.names:
                self.stores[name] = self.stores.get(name, 0) + 1
        elif isinstance(node, ast.arguments):
            for arg, value in [*zip(node.args[::-1], node.defaults[::-1]), *zip(node.kwonlyargs, node.kw_defaults)]:
                if _number(value) is not None:
                    self.defaults[arg.arg] = (_number(value), arg.lineno)
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name) and _number(node.value) is not None:
                self.constants[target.id] = (_number(node.value), node.lineno)
            if self.is_gradient(node.value):
                self.gradients |= {each.id for each in walk(target) if isinstance(each, ast.Name)}
        elif isinstance(node, (ast.For, ast.comprehension)) and self.is_gradient(node.iter):
            self.gradients |= {each.id for each in walk(node.target) if isinstance(each, ast.Name)}

    def is_gradient(self, node):
        """Whether a gradient stands in it."""
        return any((isinstance(each, ast.Attribute) and each.attr == 'grad') or _called(each) in self.gradients
                   or (isinstance(each, ast.Call) and _called(each.func) == 'grad') for each in walk(node))

    def update(self, node):
        """Looks for the rate of an update by hand."""
        if isinstance(node, ast.AugAssign) and isinstance(node.op, (ast.Sub, ast.Add)):
            self.step(node.value, isinstance(node.op, ast.Sub))
        elif (isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and isinstance(node.value.op, (ast.Sub, ast.Add))
              and any(same(each, node.value.left) for each in node.targets)):
            self.step(node.value.right, isinstance(node.value.op, ast.Sub))
        elif isinstance(node, ast.Call) and _called(node.func) in ('sub_', 'add_'):
            for each in node.args:
                self.step(each, _called(node.func) == 'sub_')
            alpha = [each.value for each in node.keywords if each.arg == 'alpha']
            if alpha and any(self.is_gradient(each) for each in node.args):
                for factor in _factors(alpha[0]):
                    self.rate(factor, True)

    def step(self, value, down):
        """What is taken away, or added if it does not go down: then a number that stands there has to be negative."""
        down = down or any(isinstance(each, ast.USub) for each in walk(value))
        for product in walk(value):
            if isinstance(product, ast.BinOp) and isinstance(product.op, ast.Mult):
                factors = _factors(product)
                along = any(self.is_gradient(each) for each in factors)
                for factor in factors:
                    if not self.is_gradient(factor):
                        self.rate(factor, along, down)

    def rate(self, node, along, down=True):
        """A factor of an update is its rate if it is called so, or is a number that stands there, along a gradient."""
        name, value = _called(node), _number(node)
        if value is not None and not isinstance(value, bool) and along and down:
            self.literals[node.lineno, node.col_offset] = name = f'rate {value}'
            self.found.setdefault(name, Found(name, value, node.lineno, True))
        elif name and (name.lower() in (_WITH_GRADIENT if along else _RATES) or (along and name in self.constants)):
            value, line = self.constants.get(name) or self.defaults.get(name) or (None, node.lineno)
            self.found.setdefault(name, Found(name, value, line, True))


def find(tree, loops):
    """The numbers of a script that can be turned by name, and where numbers that stand there are rates, by place."""
    reader = _Reader(tree, loops)
    for name, (value, line) in reader.constants.items():
        if reader.stores.get(name) == 1 and name in reader.read and not name.startswith('_'):
            reader.found.setdefault(name, Found(name, value, line, False, name not in reader.read_late))
    return reader.found, reader.literals


def put_in(tree, found, literals):
    """The tree, in which those are asked for where they are read; its lines stay."""
    return _Asking(found, literals).visit(tree) if found else tree


class _Asking(Transformer):
    def __init__(self, found, literals):
        self.found, self.literals = found, literals
        self.attributes = {name for name, each in found.items() if each.is_rate}

    def ask(self, node, name):
        """name if nothing is turned, else what it is turned to."""
        asked = ast.Call(ast.Name('__tapedeck_knob__', ast.Load()), [ast.Constant(name), node], [])
        return all_at(node, ast.IfExp(ast.Name('__tapedeck_free__', ast.Load()), node, asked))

    def visit_Name(self, node):
        is_read = isinstance(node.ctx, ast.Load) and node.id in self.found
        return self.ask(node, node.id) if is_read else node

    def visit_Attribute(self, node):
        self.within(node)
        is_read = isinstance(node.ctx, ast.Load) and node.attr in self.attributes
        return self.ask(node, node.attr) if is_read else node

    def visit_Constant(self, node):
        name = self.literals.get((getattr(node, 'lineno', 0), getattr(node, 'col_offset', 0)))
        is_rate = name is not None and isinstance(node.value, (int, float)) and name == f'rate {node.value}'
        return self.ask(node, name) if is_rate else node

    def target(self, node):
        """The rate that is assigned to, or None."""
        if isinstance(node, ast.Name) and node.id in self.attributes:
            return node.id
        return node.attr if isinstance(node, ast.Attribute) and node.attr in self.attributes else None

    def told(self, node, target, value):
        """Tells what a rate has become."""
        read = type(target)(**{**{field: getattr(target, field) for field in target._fields}, 'ctx': ast.Load()})
        call = ast.Call(ast.Name('__tapedeck_turned__', ast.Load()),
                        [ast.Constant(self.target(target)), read, ast.Constant(node.lineno),
                         ast.Constant(_number(value) is not None)], [])
        return all_at(node, ast.Expr(call))

    def visit_Assign(self, node):
        targets = [each for each in node.targets if self.target(each)]
        value = node.value
        self.within(node)
        return [node] + [self.told(node, each, value) for each in targets] if targets else node

    def visit_AugAssign(self, node):
        name, target = self.target(node.target), node.target
        self.within(node)
        if name is None:
            return node
        read = type(target)(**{**{field: getattr(target, field) for field in target._fields}, 'ctx': ast.Load()})
        turned = ast.Assign([target], self.ask(all_at(node, read), name))
        free = ast.UnaryOp(ast.Not(), ast.Name('__tapedeck_free__', ast.Load()))
        return [all_at(node, ast.If(free, [turned], [])), node, self.told(node, target, ast.Name('', ast.Load()))]
