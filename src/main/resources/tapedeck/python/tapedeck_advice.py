"""What usually helps, by what Python and PyTorch say: the kind of the mistake, its values, and an edit where that is certain.

The one place that reads texts of errors. A rule is a pattern with a function of its match and the failure, which returns
(kind, values, edit or None), or None if it does not know better than the text itself.
"""
import re

RULES = []


def says(pattern, *kinds):
    """Registers a rule for exceptions of these classes' names; of all classes if none is named."""
    def register(function):
        RULES.append((re.compile(pattern, re.DOTALL), kinds, function))
        return function
    return register


def advice(failure):
    """(kind, {name of a value: text}, edit or None) of the first rule that knows; None if none does."""
    import tapedeck_advice_autograd
    import tapedeck_advice_losses
    import tapedeck_advice_python
    import tapedeck_advice_shapes
    names = {each.__name__ for each in type(failure.error).__mro__}
    for pattern, kinds, function in RULES:
        found = pattern.search(failure.text) if not kinds or names.intersection(kinds) else None
        told = found and function(found, failure)
        if told:
            kind, values, change = told
            return kind, {name: str(value) for name, value in values.items()}, change
    return None


def shape(tensor):
    """As people write it: (64, 100)."""
    return str(tuple(tensor.shape))


def product(sizes):
    """Of all sizes."""
    whole = 1
    for each in sizes:
        whole *= each
    return whole


def named_pair(failure):
    """((name, tensor), (name, tensor)) of the two sides of what failed; None if they are not known."""
    sides = failure.sides()
    if sides is None:
        return None
    given = [value for value in (failure.shim[0].f_locals if failure.shim else {}).values() if failure.is_tensor(value)]
    values = [failure.value(each) for each in sides]
    if len(given) == 2 and not all(map(failure.is_tensor, values)):
        values = given
    pair = [(failure.source(each), value) for each, value in zip(sides, values)]
    return pair if all(failure.is_tensor(value) and len(name) <= 32 for name, value in pair) else None
