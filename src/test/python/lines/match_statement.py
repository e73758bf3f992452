import torch
from dataclasses import dataclass
w = torch.tensor([1.0], requires_grad=True)

@dataclass
class Step:
    kind: str
    size: int

for what in [('scale', 2), Step('add', 3), {'kind': 'none', 'more': 1}, [1, 2, 3], 5]:  # trains
    match what:
        case ('scale', by):
            y = w * by
        case Step(kind='add', size=size):
            y = w + size
        case {'kind': kind, **others}:
            y = w * len(kind)
        case [head, *tail] if head:
            y = w * sum(tail)
        case other:
            y = w * other
    y.sum().backward()
