"""Where a script makes a layer: the call in its text, found by the layer's place in the network."""
import ast

_LISTS = ('Sequential', 'ModuleList')


def definition(tree, name, module, path):
    """The call that makes what lies at path in a module that is held by a variable; None where the text does not say."""
    classes = {each.name: each for each in ast.walk(tree) if isinstance(each, ast.ClassDef)}
    owner = classes.get(type(module).__name__)
    if owner is not None and path:
        return _member(owner, path, classes)
    return _down(_assigned(tree, lambda target: isinstance(target, ast.Name) and target.id == name), path, classes)


def _member(owner, path, classes):
    def is_it(target):
        return (isinstance(target, ast.Attribute) and target.attr == path[0]
                and isinstance(target.value, ast.Name) and target.value.id == 'self')
    return _down(_assigned(owner, is_it), path[1:], classes)


def _assigned(tree, is_it):
    """The only value that is assigned to a target; None if there are more, or none."""
    values = [each.value for each in ast.walk(tree) if isinstance(each, ast.Assign) and any(map(is_it, each.targets))]
    return values[0] if len(values) == 1 else None


def _down(value, path, classes):
    if not isinstance(value, ast.Call):
        return None
    if not path:
        return value
    made = value.func.attr if isinstance(value.func, ast.Attribute) else getattr(value.func, 'id', None)
    if made in _LISTS and path[0].isdigit():
        items = value.args
        if len(items) == 1 and isinstance(items[0], (ast.List, ast.Tuple)):
            items = items[0].elts
        at = int(path[0])
        plain = at < len(items) and not any(isinstance(each, ast.Starred) for each in items[:at + 1])
        return _down(items[at], path[1:], classes) if plain else None
    return _member(classes[made], path, classes) if made in classes else None
