"""Which loops of a script train."""
import _ast as ast

from tapedeck_tree import walk


def _reaches(node, names, end):
    """Whether node calls what is called end, or a function of names, or hands one on: a closure."""
    for each in walk(node):
        if isinstance(each, ast.Call):
            called = each.func
            if isinstance(called, ast.Attribute) and (called.attr == end or called.attr in names):
                return True
            if any(isinstance(each, ast.Name) and (each.id in names or (each is called and each.id == end)) for each in (called, *each.args)):
                return True
    return False


def _turns_reach(loop, names, end):
    """Whether a turn of the loop does: what stands behind `in` runs before the first, but for a function that is handed on there."""
    turn = [*loop.body, *([loop.test] if isinstance(loop, ast.While) else ())]
    return any(_reaches(each, names, end) for each in turn) or isinstance(loop, ast.For) and any(
        isinstance(each, ast.Call) and any(isinstance(handed, ast.Name) and handed.id in names for handed in each.args)
        for each in walk(loop.iter))


def _innermost(loops):
    return [loop for loop in loops if not any(inner is not loop and inner in loops for inner in walk(loop))]


def calls(node, names):
    return any(isinstance(each, ast.Call) and getattr(each.func, 'id', getattr(each.func, 'attr', None)) in names
               for each in walk(node))


def _hands_on(loops, functions, end):
    """Of the loops those that go backward only in another's turns: an epoch's, which calls the function with that of the batches."""
    looping = {}
    more = {f.name: f for f in functions if any(each in loops for each in walk(f))}
    while more:
        looping |= more
        more = {f.name: f for f in functions if f.name not in looping and calls(f, looping)}
    handing = []
    for loop in loops:
        others = {name for name, f in looping.items() if all(each is not loop for each in walk(f))}
        if calls(loop, others) and not calls(loop, {end}):
            handing.append(loop)
    return handing


def training(tree):
    """The innermost loops that reach a backward, directly or through functions of the script; where none does, those that reach a
    grad: an update by hand."""
    return _training(tree, 'backward') or _training(tree, 'grad')


def _training(tree, end):
    nodes = walk(tree)
    functions = [f for f in nodes if isinstance(f, (ast.FunctionDef, ast.AsyncFunctionDef))]
    every = [each for each in nodes if isinstance(each, (ast.For, ast.While))]
    names = set()
    while True:
        more = {f.name for f in functions
                if f.name not in names and f.name not in ('forward', '__init__', 'backward')
                and _reaches(f, names, end)}
        if not more:
            break
        names |= more
    loops = _innermost([each for each in every if _turns_reach(each, names, end)])
    handing = _hands_on(loops, functions, end)
    return _with_their_steps([loop for loop in loops if loop not in handing] or loops, every)


def _is_schedulers(node):
    return any('sched' in (getattr(each, 'id', None) or getattr(each, 'attr', None) or '').lower() for each in walk(node))


def _steps(node, but=None):
    """Whether node calls an optimizer's step, outside of but."""
    inside = set(walk(but)) if but else ()
    return any(isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr == 'step'
               and each not in inside and not _is_schedulers(each.func.value) for each in walk(node))


def _is_by_hand(node):
    return any(isinstance(each, ast.AugAssign) or getattr(each, 'attr', None) in ('no_grad', 'data') for each in walk(node))


def _with_their_steps(loops, every):
    """A loop that only adds up gradients, around which another makes the step, is a part of that one's iteration."""
    outers = [each for each in every if each not in loops]
    found = []
    for loop in loops:
        around = [each for each in outers if loop in walk(each)]
        if around and not _steps(loop) and not _is_by_hand(loop) and _steps(around[-1], loop):  # the nearest is walked to last
            loop = around[-1]
        if loop not in found:
            found.append(loop)
    return found
