"""Writes a script line by line: each is tried at once with real PyTorch, so that shapes and types fit, or it is a mistake on purpose."""
import contextlib
import io
import random
import re
import warnings

import numpy as np
import torch

NAMES = [c for c in 'abcdghkmnpqrstuvwxyz'] + [c + '2' for c in 'abcdghkmnpqrstuvwxyz']
DTYPES = ['torch.float32', 'torch.float64', 'torch.int64', 'torch.int32', 'torch.uint8', 'torch.bool', 'torch.float', 'torch.long',
          'torch.double', 'torch.int']
NUMBERS = ['2', '3', '-1', '0.5', '1.5', '-2.0', '10', '0', '1', '0.1', '100', '2.5', 'True']


class Writer:
    """A script that grows, and the variables that it has by then."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.names = {}
        self.order = []
        self.first = None
        self.mistakes = 0
        self.may_fail = self.random.random() < 0.4

    def chance(self, p):
        return self.random.random() < p

    def choice(self, of):
        return self.random.choice(of)

    def do(self, line):
        """Adds the line if PyTorch can do it; if not, now and then as a mistake that the script catches."""
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter('ignore')
            try:
                exec(line, self.names)
            except Exception:
                if self.may_fail and self.mistakes < 2:
                    self.mistakes += 1
                    self.caught(line)
                    return True
                return False
        self.lines += line.split('\n')
        return True

    def caught(self, line):
        self.lines += ['try:', *('    ' + each for each in line.split('\n')), 'except Exception as e:',
                       '    print(type(e).__name__, e)']

    def keep(self, expression, name=None):
        """A new variable with the expression's value; its name, or None."""
        name = name or next((n for n in NAMES if n not in self.names), None)
        if name is None or not self.do(f'{name} = {expression}') or name not in self.names:
            return None
        self.order.append(name)
        return name

    def tensors(self, fits):
        return [n for n in self.order if isinstance(self.names.get(n), torch.Tensor) and fits(self.names[n])]

    def value(self, expression):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter('ignore')
                state = torch.get_rng_state()
                value = eval(expression, self.names)
                torch.set_rng_state(state)
                return value
        except Exception:
            return None

    def fill(self, template):
        """The template with what stands in braces chosen."""
        self.first = None
        return re.sub(r'\{(\w+?)\d?\}', lambda m: str(getattr(self, 'of_' + m[1])()), template)

    # what may stand in braces

    def pick(self, fits, otherwise):
        found = self.tensors(fits)
        name = self.choice(found[-6:]) if found and self.chance(0.9) else otherwise()
        if self.first is None:
            self.first = self.value(name)
        return name

    def sizes(self, rank=None, most=4):
        return [self.random.randint(1, most) for _ in range(self.choice([0, 1, 1, 2, 2, 2, 3]) if rank is None else rank)]

    def literal(self, kind, sizes):
        """Nested lists of numbers."""
        if sizes:
            return '[' + ', '.join(self.literal(kind, sizes[1:]) for _ in range(sizes[0])) + ']'
        if kind == 'float':
            return str(round(self.random.uniform(-3, 3), self.choice([0, 1, 1, 2])) + 0.0)
        if kind == 'int':
            return str(self.random.randint(-4, 9))
        return str(self.chance(0.5))

    def tensor(self, kind, rank=None, sizes=None, **more):
        text = self.literal(kind, self.sizes(rank) if sizes is None else sizes)
        options = ''.join(f', {k}={v}' for k, v in more.items())
        return f'torch.tensor({text}{options})'

    def of_t(self):
        return self.pick(lambda x: True, lambda: self.tensor(self.choice(['float', 'float', 'int', 'bool'])))

    def of_f(self):
        return self.pick(lambda x: x.is_floating_point(), lambda: self.tensor('float'))

    def of_g(self):
        return self.pick(lambda x: x.requires_grad, lambda: self.tensor('float', requires_grad=True))

    def of_i(self):
        return self.pick(lambda x: not x.is_floating_point() and x.dtype != torch.bool, lambda: self.tensor('int'))

    def of_x(self):
        return self.pick(lambda x: x.dtype == torch.bool, lambda: self.tensor('bool'))

    def of_v(self):
        return self.pick(lambda x: x.is_floating_point() and x.dim() == 1, lambda: self.tensor('float', 1))

    def of_m(self):
        return self.pick(lambda x: x.is_floating_point() and x.dim() == 2, lambda: self.tensor('float', 2))

    def of_q(self):
        return self.pick(lambda x: x.is_floating_point() and x.dim() == 2 and x.shape[0] == x.shape[1],
                         lambda: self.tensor('float', sizes=[self.random.randint(2, 3)] * 2))

    def of_h(self):
        return self.pick(lambda x: x.dim() == 3, lambda: self.tensor(self.choice(['float', 'float', 'int']), 3))

    def of_s(self):
        return self.pick(lambda x: x.dim() == 0, lambda: self.tensor(self.choice(['float', 'int']), 0))

    def of_n1(self):
        return self.of_n()

    def of_u(self):
        """A tensor of the first's shape."""
        shape = None if self.first is None else self.first.shape
        kind = self.choice(['float', 'float', 'int', 'bool'])
        return self.pick(lambda x: x.shape == shape, lambda: self.tensor(kind, sizes=list(shape or [])))

    def of_w(self):
        """A tensor that broadcasts with the first."""
        def fits(x):
            try:
                torch.broadcast_shapes(x.shape, self.first.shape)
                return True
            except (RuntimeError, AttributeError):
                return self.chance(0.05)
        shape = [] if self.first is None else list(self.first.shape)[self.random.randint(0, 1):]
        return self.pick(fits, lambda: self.tensor(self.choice(['float', 'int', 'float', 'bool']),
                                                   sizes=[self.choice([n, n, 1]) for n in shape]))

    def of_y(self):
        """What the first can be multiplied with as a matrix."""
        n = self.first.shape[-1] if self.first is not None and self.first.dim() else 2
        return self.pick(lambda x: x.dtype == self.first.dtype and x.dim() > 0 and x.shape[-2 if x.dim() > 1 else 0] == n,
                         lambda: self.tensor('float', sizes=self.choice([[n], [n, 2], [n, 3], [2, n, 2]])))

    def of_a(self):
        """The first tensor again."""
        return next((n for n in reversed(self.order) if self.names.get(n) is self.first), 'torch.ones(2, 2)')

    def of_d(self):
        """A dimension of the first."""
        rank = max(1, self.first.dim() if self.first is not None else 1)
        return self.random.randint(-rank, rank - 1) if self.chance(0.96) else self.random.randint(-rank - 2, rank + 2)

    def of_dd(self):
        """Several dimensions."""
        rank = self.first.dim() if self.first is not None else 1
        dims = self.random.sample(range(rank), min(rank, 2))
        return '(' + ''.join(f'{d}, ' for d in dims).rstrip() + ')' if dims else '()'

    def of_p(self):
        """The first's dimensions in another order."""
        dims = list(range(self.first.dim())) if self.first is not None else [0]
        self.random.shuffle(dims)
        return ', '.join(map(str, dims)) or '()'

    def of_size(self):
        """The first's number of elements in another shape."""
        n = self.first.numel() if self.first is not None else 4
        pairs = [(k, n // k) for k in range(1, n + 1) if n % k == 0]
        return self.choice(['-1', '1, -1', '-1, 1', *(f'{p}, {q}' for p, q in pairs), *(f'{p}, -1' for p, _ in pairs)]
                           + (['-1, 2', '3, -1'] if self.chance(0.2) else []))

    def of_at(self):
        """A place along the first's first dimension."""
        n = self.first.shape[0] if self.first is not None and self.first.dim() else 1
        return self.random.randint(-n, n - 1) if n and self.chance(0.95) else n + 1

    def of_index(self):
        """What may stand in square brackets."""
        shape = list(self.first.shape) if self.first is not None else [2]
        parts = [self.one_index(n) for n in shape[:self.random.randint(1, max(1, len(shape)))]]
        if self.chance(0.15):
            parts.insert(self.random.randint(0, len(parts)), 'None')
        if self.chance(0.15) and '...' not in parts:
            parts.insert(0, '...')
        if self.chance(0.1):
            return f'{self.of_a()} > {self.of_n()}'
        return ', '.join(parts)

    def one_index(self, n):
        lists = f'[{", ".join(str(self.random.randint(-n, n - 1)) for _ in range(self.random.randint(1, 3)))}]' if n else '[]'
        return self.choice([str(self.random.randint(-n, n - 1) if n and self.chance(0.97) else n), ':', f'{self.random.randint(0, n)}:',
                            f':{self.random.randint(-n, n)}', '::2', f'{self.random.randint(0, n)}:{self.random.randint(0, n + 2)}',
                            '-1', '-2:', lists, f'torch.tensor({lists})', '0', '1::2', ':-1'])

    def of_n(self):
        return self.choice(NUMBERS)

    def of_num(self):
        return self.choice(['2', '3', '0.5', '1.5', '-1.0', '2.0'])

    def of_k(self):
        return self.random.randint(1, 3)

    def of_K(self):
        return self.random.randint(2, 6)

    def of_b(self):
        return self.choice(['True', 'False'])

    def of_dt(self):
        return self.choice(DTYPES)

    def of_fdt(self):
        return self.choice(['torch.float32', 'torch.float64'])

    def of_sh(self):
        return ', '.join(map(str, self.sizes(self.choice([1, 2, 2, 3])))) or '1'

    def of_op(self):
        return self.choice(['+', '-', '*', '/', '+', '-', '*', '/', '**', '//', '%'])

    def of_cmp(self):
        return self.choice(['>', '<', '>=', '<=', '==', '!='])

    def of_seed(self):
        return self.random.randint(0, 99)

    def of_red(self):
        return self.choice(["'mean'", "'sum'", "'none'"])
