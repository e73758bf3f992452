"""grad_fn of every function of two operands: of two tensors, and with a plain number on either side, and in place."""
import torch


def x():
    return torch.tensor([0.5, 2.0], requires_grad=True)


def y():
    return torch.tensor([1.5, 0.25], requires_grad=True)


def show(label, f):
    try:
        print(label, f().grad_fn.name())
    except (TypeError, RuntimeError, IndexError) as e:
        print(label, type(e).__name__)


def change(operator, number):
    names = {'t': x() * 1, 'other': number}
    exec(f't {operator}= other', names)
    return names['t']


NAMES = """add sub subtract mul multiply div divide true_divide rsub fmod pow float_power atan2 arctan2 maximum minimum fmax fmin
max min hypot logaddexp logaddexp2 xlogy floor_divide dist dot outer clamp clamp_min clamp_max clip""".split()
for name in NAMES:
    f = getattr(torch, name)
    pairs = {'tt': (x(), y()), 'tn': (x(), 3), 'tf': (x(), 3.5), 'nt': (3, y()), 'ft': (3.5, y()), 't0': (x(), torch.tensor(3.0))}
    for kind, (a, b) in pairs.items():
        if not (name == 'outer' and kind != 'tt'):
            show(f'{name} {kind}', lambda: f(a, b))
    if name != 'float_power' and hasattr(torch.Tensor, name + '_'):
        for kind, b in (('t', y()), ('n', 3), ('f', 3.5)):
            show(f'{name}_ {kind}', lambda: getattr(x() * 1, name + '_')(b))
for mode in ('floor', 'trunc'):
    for b in (y(), 3):
        show(f'div {mode}', lambda: torch.div(x(), b, rounding_mode=mode))
        show(f'div_ {mode}', lambda: (x() * 1).div_(b, rounding_mode=mode))
for sign in ('+', '-', '*', '/', '//', '%', '**'):
    for a, b in ((x(), y()), (x(), 3), (x(), 2.5), (x(), 2), (3, y()), (2.5, y())):
        if sign != '%' or isinstance(a, torch.Tensor):
            show(f'{sign} {type(a).__name__} {type(b).__name__}', lambda: eval(f'a {sign} b', {'a': a, 'b': b}))
    for b in (y(), 3, 2.5):
        show(f'{sign}= {type(b).__name__}', lambda: change(sign, b))
print(torch.xlogy(torch.tensor([0.0, 2.0]), 3), torch.xlogy(2, torch.tensor([0.0, 2.0])), torch.xlogy(torch.tensor([1, 2]), 3))
print(torch.sub(3, y()), torch.div(3, y()), torch.rsub(x(), y()), torch.clamp_min(x(), y()), (x() * 1).clamp_max_(y()))
