"""Walks a script's tree and replaces what stands in it, as the module ast does, which takes longer to load, and to walk with, than all
that is looked for."""
from _ast import AST

# What holds no nodes, and what a node is only read or assigned by.
_PLAIN = {'id', 'attr', 'arg', 'ctx', 'n', 'kind', 'type_comment', 'module', 'level', 'asname', 'simple', 'is_async', 'conversion',
          'lineno', 'tag', 'rest', 'kwd_attrs'}


class _Parts(dict):
    """The fields of a class of nodes that may hold others."""

    def __missing__(self, kind):
        parts = self[kind] = () if kind.__name__ == 'Constant' else tuple(each for each in kind._fields if each not in _PLAIN)
        return parts


_parts = _Parts()


def children(node):
    """The nodes right below a node, but for its context."""
    found = []
    for name in _parts[node.__class__]:
        part = getattr(node, name, None)
        if part.__class__ is list:
            found += [each for each in part if isinstance(each, AST)]
        elif isinstance(part, AST):
            found.append(part)
    return found


def walk(node):
    """The node and all below it, but for contexts: first those of which others are parts."""
    found = [node]
    for each in found:
        found += children(each)
    return found


def same(a, b):
    """Whether two expressions are written alike, whether they are read or assigned."""
    if a.__class__ is not b.__class__:
        return False
    if isinstance(a, list):
        return len(a) == len(b) and all(map(same, a, b))
    if not isinstance(a, AST):
        return repr(a) == repr(b)  # for 1 == True
    return all(same(getattr(a, name, None), getattr(b, name, None)) for name in a._fields if name not in ('ctx', 'kind'))


def at(node, put):
    """What is put in, at the place of the node: tracebacks stay as they were."""
    put.lineno, put.end_lineno = node.lineno, node.end_lineno
    put.col_offset, put.end_col_offset = node.col_offset, node.end_col_offset
    return put


def all_at(node, put):
    """The same for all of it that has no place of its own."""
    for each in walk(put):
        if 'lineno' in each._attributes and not hasattr(each, 'lineno'):
            at(node, each)
    return put


class Transformer:
    """Replaces nodes by what a method visit_Name of theirs returns, a node or a list of some."""

    def __init_subclass__(cls):
        cls._visits = {name.removeprefix('visit_'): visit for name, visit in vars(cls).items() if name.startswith('visit_')}

    def visit(self, node):
        visit = self._visits.get(node.__class__.__name__)
        return self.within(node) if visit is None else visit(self, node)

    def within(self, node):
        """The node, with what stands in it replaced."""
        for name in _parts[node.__class__]:
            part = getattr(node, name, None)
            if part.__class__ is list:
                put = []
                for each in part:
                    each = self.visit(each) if isinstance(each, AST) else each
                    put += each if each.__class__ is list else (each,)
                part[:] = put
            elif isinstance(part, AST):
                setattr(node, name, self.visit(part))
        return node
