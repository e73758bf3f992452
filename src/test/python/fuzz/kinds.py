"""The kinds of scripts: what each is about."""
import arrays
import mistakes
import networks
import tensors
from tensors import templates

CREATE, ARITHMETIC, REDUCE, VIEWS, INDEX, MATRIX, CHANGE, RANDOM = map(templates, (
    tensors.CREATE, tensors.ARITHMETIC, tensors.REDUCE, tensors.VIEWS, tensors.INDEX, tensors.MATRIX, tensors.CHANGE, tensors.RANDOM))
FUNCTIONS, FUNCTIONAL_LOSSES = templates(networks.FUNCTIONS), templates(networks.FUNCTIONAL_LOSSES)
OPTIMIZERS, SCHEDULERS = templates(networks.OPTIMIZERS), templates(networks.SCHEDULERS)
MISTAKES, NUMPY = templates(mistakes.MISTAKES), templates(arrays.NUMPY)
SHOWN = ['print({})'] * 8 + ['print({}.shape)', 'print({}.dtype)', 'print(repr({}))', 'print({0}, {0}.dtype)', 'print({0}.shape, {0}.dtype)',
                             'print(f"{{{}}}")', 'print({}.tolist())', 'print([{0}, 1])', "print('value:', {})", 'print({0}.requires_grad, {0}.is_leaf)',
                             'print(str({}))', 'print({{"x": {}}})', 'print(len({}))', 'print({}.sum().item())', 'print(f"{{{}.float().mean().item():.4f}}")']


def write(w, number):
    kind = KINDS[number % len(KINDS)]
    w.do('import torch')
    w.do('import torch.nn as nn')
    w.do('import torch.nn.functional as F')
    w.do('import torch.optim as optim')
    w.do('import numpy as np')
    if kind is several:
        w.do('from torch.utils.data import DataLoader, TensorDataset, random_split')
    w.do(f'torch.manual_seed({w.random.randint(0, 99)})')
    if kind is numpy:
        w.do(f'np.random.seed({w.random.randint(0, 99)})')
    kind(w)
    drop_unused(w)


def drop_unused(w):
    """Leaves out what no line uses."""
    for line, word in (('import torch.nn as nn', 'nn.'), ('import torch.nn.functional as F', 'F.'), ('import torch.optim as optim', 'optim.'),
                       ('import numpy as np', 'np.'), ('from torch.utils.data import DataLoader, TensorDataset, random_split', '')):
        if line in w.lines and word:
            w.lines.remove(line)
            if any(word in each for each in w.lines if 'import' not in each):
                w.lines.insert(1, line)


def start(w, n=2):
    for _ in range(n):
        shapes = [w.sizes(w.choice([1, 2, 2, 3])), None]
        if w.chance(0.6):
            w.keep(w.tensor(w.choice(['float', 'float', 'float', 'int', 'int', 'bool']), sizes=shapes[0]))
        elif w.chance(0.5):
            w.keep(w.fill(w.choice(CREATE)))
        else:
            w.keep(w.tensor(w.choice(['float', 'int']), sizes=shapes[0], dtype=w.choice(TYPES)))


TYPES = ['torch.float64', 'torch.int32', 'torch.uint8', 'torch.float32', 'torch.int64', 'torch.bool']


def show(w, name):
    if w.chance(0.85):
        for _ in range(5):
            if w.do(w.choice(SHOWN).format(name)):
                return
    w.do(f'print({name})')


def step(w, *groups):
    """A value of one of the groups, printed or kept."""
    for _ in range(20):
        text = w.fill(w.choice(w.choice(groups)))
        before = len(w.lines)
        if w.chance(0.5):
            name = w.keep(text)
            if name:
                if w.lines[-1] == f'{name} = {text}':
                    show(w, name)
                return
            if len(w.lines) > before:
                return
        elif w.do(f'print({text})'):
            return


def change(w):
    for _ in range(20):
        text = w.fill(w.choice(CHANGE))
        target = next((n for n in sorted(w.order, key=len, reverse=True) if text.startswith(n)), None)
        if target and w.do(text):
            w.do(f'print({target})')
            return


def mistake(w, chance=0.25):
    if w.chance(chance):
        for _ in range(10):
            text = w.fill(w.choice(MISTAKES))
            if not text.startswith(('torch.', 'for', 'if', 'w =', 'm =', 'y =')) and '=' in text.split('(')[0] and '==' not in text:
                pass
            elif not text.startswith(('for ', 'if ', 'w = ', 'm = ', 'y = ')):
                text = f'print({text})'
            w.caught(text)
            return


def several(w):
    start(w, 3)
    for _ in range(w.random.randint(4, 8)):
        step(w, CREATE, ARITHMETIC, REDUCE, VIEWS, INDEX, MATRIX, FUNCTIONS)
    mistake(w, 0.5)
    mistake(w, 0.3)


def arithmetic(w):
    start(w, 3)
    for _ in range(w.random.randint(5, 9)):
        step(w, ARITHMETIC, ARITHMETIC, CREATE)
    mistake(w)


def reductions(w):
    start(w, 2)
    for _ in range(w.random.randint(6, 10)):
        step(w, REDUCE)
    mistake(w)


def shapes(w):
    start(w, 2)
    for _ in range(w.random.randint(6, 10)):
        step(w, VIEWS, VIEWS, INDEX)
    mistake(w)


def changes(w):
    start(w, 3)
    for _ in range(w.random.randint(4, 7)):
        w.choice([change, change, change, lambda w: step(w, VIEWS, INDEX)])(w)
    mistake(w)


def matrices(w):
    for _ in range(3):
        w.keep(w.tensor('float', sizes=w.choice([[2, 3], [3, 2], [3, 3], [2, 2], [3], [2], [2, 2, 3], [2, 3, 2]])))
    for _ in range(w.random.randint(6, 9)):
        step(w, MATRIX)
    mistake(w)


def random(w):
    start(w, 1)
    for _ in range(w.random.randint(6, 9)):
        step(w, RANDOM)
    mistake(w)


def mistakes_only(w):
    start(w, 3)
    for _ in range(w.random.randint(4, 6)):
        mistake(w, 1)


def numpy(w):
    for _ in range(2):
        w.keep(w.choice(arrays.START).replace('LITERAL', w.literal(w.choice(['float', 'int', 'float']), w.sizes(w.choice([1, 2, 2])))))
    arrays.fillers(w)
    for _ in range(w.random.randint(6, 10)):
        step(w, NUMPY)
    mistake(w, 0.2)


def gradients(w):
    """Graphs of what the other kinds have, walked back."""
    leaves = []
    for _ in range(2):
        sizes = w.choice([[3], [2, 2], [2, 3], [3, 3], [2]])
        leaves.append(w.keep(w.tensor('float', sizes=sizes, requires_grad='True', **({'dtype': 'torch.float64'} if w.chance(0.15) else {}))))
    mine = [n for n in leaves if n]
    for _ in range(w.random.randint(2, 5)):
        for _ in range(30):
            if w.chance(0.08):
                change(w)
                break
            text = w.fill(w.choice(w.choice([ARITHMETIC, ARITHMETIC, REDUCE, VIEWS, INDEX, MATRIX, FUNCTIONS, FUNCTIONAL_LOSSES])))
            value = w.value(text)
            if getattr(value, 'requires_grad', False):
                name = w.keep(text)
                if name:
                    mine.append(name)
                    if w.chance(0.4):
                        w.do(f'print({name})')
                    if w.chance(0.1):
                        w.do(f'{name}.retain_grad()')
                        leaves.append(name)
                    elif w.chance(0.1):
                        w.do(f'{name}.register_hook(lambda g: {w.choice(["print(g)", "g * 2", "print(g.shape)", "None"])})')
                break
    last = w.keep(' + '.join(f'{n}.sum()' for n in w.random.sample(mine, min(len(mine), 3))))
    way = w.random.randint(0, 6)
    keep = w.choice(['', '', 'retain_graph=True'])
    if way < 4:
        w.do(f'{last}.backward({keep})')
        if keep or w.chance(0.1):
            w.may_fail = True
            w.do(f'{last}.backward()')
        for n in leaves:
            w.do(f'print({n}.grad)')
    elif way == 4:
        w.do(f'print(torch.autograd.grad({last}, [{", ".join(leaves)}], allow_unused=True))')
    elif way == 5:
        first = w.keep(f'torch.autograd.grad({last}, {leaves[0]}, create_graph=True)[0]')
        if first:
            w.do(f'print({first})')
            w.do(f'print(torch.autograd.grad({first}.sum(), {leaves[0]}, allow_unused=True))')
    else:
        w.do(f'with torch.no_grad():\n    print(({leaves[0]} * 2).requires_grad)')
        w.do(f'{mine[-1]}.backward(torch.ones_like({mine[-1]}))')
        w.do(f'print({leaves[0]}.grad, {mine[-1]}.grad_fn)')
    if w.chance(0.2):
        w.do(f'with torch.no_grad():\n    {leaves[0]} -= 0.1 * {leaves[0]}.grad')
        w.do(f'print({leaves[0]})')
        w.do(f'{leaves[0]}.grad.zero_()')
    mistake(w, 0.2)


def layers(w):
    for _ in range(w.random.randint(2, 4)):
        constructor, sizes = w.choice(networks.LAYERS)
        numbers = []

        def number(kind):
            numbers.append(getattr(w, 'of_' + kind)())
            return str(numbers[-1])
        import re
        constructor = re.sub(r'\{(k|K)\}', lambda m: number(m[1]), constructor)
        constructor = w.fill(re.sub(r'\$(\d)', lambda m: str(numbers[int(m[1])]), constructor))
        sizes = re.sub(r'\$(\d)', lambda m: str(numbers[int(m[1])]), sizes).replace('{any}', str(w.of_k()))
        if w.chance(0.05):
            sizes = w.fill('{sh}')
        name = w.keep(constructor)
        x = w.keep(w.fill(f'torch.randn({sizes})'))
        if name is None or x is None:
            continue
        if w.chance(0.5):
            w.do(f'print({name})')
        if w.chance(0.2):
            w.do(f'{name}.eval()')
        if w.chance(0.3):
            w.do(f'{x}.requires_grad_()')
        y = w.keep(f'{name}({x})')
        if y is None or y not in w.names:
            continue
        if isinstance(w.names[y], tuple):
            w.do(f'{y} = {y}[0]')
        show(w, y)
        if w.chance(0.5) and getattr(w.names[y], 'requires_grad', False):
            w.do(f'({y} ** 2).sum().backward()')
            w.do(w.choice([f'for p in {name}.parameters():\n    print(p.shape, p.grad)', f'print({x}.grad)',
                           f'for n, p in {name}.named_parameters():\n    print(n, p.grad.norm().item())']))
        elif w.chance(0.5):
            w.do(w.choice([f'print({name}.state_dict())', f'print([n for n, _ in {name}.named_parameters()])', f'print({name}.training)',
                           f'print(sum(p.numel() for p in {name}.parameters()))', f'print(list({name}.parameters()))', f'print({name}.weight.shape, {name}.bias)']))
    mistake(w, 0.2)


def losses(w):
    for _ in range(w.random.randint(2, 4)):
        loss, pred, target = w.choice(networks.LOSSES)
        x = w.keep(w.fill(pred))
        if x is None:
            continue
        w.do(f'{x}.requires_grad_()')
        criterion = w.keep(w.fill(loss))
        w.may_fail = True
        y = w.keep(w.fill(target.replace('{pred}', x)))
        value = w.keep(f'{criterion}({x}, {y})')
        if value in w.names and value:
            w.do(f'print({value})')
            w.do(w.choice([f'{value}.sum().backward()', f'{value}.mean().backward()', f'{value}.backward()']))
            w.do(f'print({x}.grad)')
    for _ in range(2):
        step(w, FUNCTIONAL_LOSSES)
    mistake(w, 0.2)


def training(w):
    of = w.choice(['model', 'model', 'w'])
    if of == 'model':
        w.keep(w.choice(['nn.Linear(2, 1)', 'nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))', 'nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))']), 'model')
        w.keep(w.fill('torch.randn({K}, 2)'), 'x')
        w.keep(w.choice(['x.sum(dim=1, keepdim=True)', 'torch.randn(len(x), 1)']), 'y')
        parameters, loss = 'model.parameters()', w.choice(['F.mse_loss(model(x), y)', '((model(x) - y) ** 2).mean()', 'nn.L1Loss()(model(x), y)'])
    else:
        w.keep(w.tensor('float', sizes=[3], requires_grad='True'), 'w')
        parameters, loss = '[w]', w.choice(['(w ** 2).sum()', '((w - 1) ** 2).sum() + w.abs().sum()', 'torch.log(1 + w ** 2).mean()'])
    opt = w.keep(w.choice(OPTIMIZERS).replace('{of}', parameters), 'opt')
    scheduler = w.chance(0.5) and w.keep('optim.lr_scheduler.' + w.choice(SCHEDULERS).replace('{opt}', 'opt'), 'sched')
    if w.chance(0.4):
        w.do('print(opt)')
    body = ['opt.zero_grad()', f'loss = {loss}', 'loss.backward()']
    if w.chance(0.2):
        body.append(w.choice([f'print(nn.utils.clip_grad_norm_({parameters}, 0.5))', f'nn.utils.clip_grad_value_({parameters}, 0.1)']))
    body.append('opt.step()')
    if scheduler:
        body.append('sched.step()')
    body.append(w.choice(["print(step, loss.item())", "print(f'{step} {loss.item():.4f}')", 'print(loss)', "print(f'loss: {loss:.3f}', opt.param_groups[0]['lr'])"]))
    w.do(f'for step in range({w.random.randint(3, 4)}):\n' + '\n'.join('    ' + each for each in body))
    if of == 'model':
        w.do(w.choice(['print(model.state_dict())', 'for p in model.parameters():\n    print(p)', 'print(list(model.parameters())[0])', 'print(model(x))', 'with torch.no_grad():\n    print(model(x).squeeze())']))
    else:
        w.do('print(w)')
        w.do('print(w.grad)')
    if scheduler:
        w.do(w.choice(['print(sched.get_last_lr())', "print(opt.param_groups[0]['lr'])"]))
    if w.chance(0.3):
        w.do(w.choice(['print(sorted(opt.state_dict()))', "print(opt.state_dict()['param_groups'])", "print(opt.state_dict()['state'])", "print({k: v for k, v in opt.param_groups[0].items() if k != 'params'})"]))
    mistake(w, 0.2)


KINDS = [several, arithmetic, reductions, shapes, changes, matrices, gradients, layers, losses, training, random, mistakes_only, numpy, gradients, several, arithmetic]
