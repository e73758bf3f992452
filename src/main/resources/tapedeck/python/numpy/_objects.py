"""Arrays of texts and objects: of their places in a pool."""
import sys

import _tapedeck as _t

from ._scalars import POOL, generic, place


def show(place_):
    """What an array of texts or objects prints for an element."""
    value = POOL[place_]
    return repr(value)


def cast_objects(a, own, to):
    """Texts or objects as another type, or another type as them."""
    from ._creation import asarray
    values = [POOL[i] for i in _t.np_values(a)] if own[0] in 'Uo' else [v for v in a.ravel()]
    if to[0] == 'U':
        return from_objects([str(v) for v in values], a.shape, to if to != 'U' else {'i': 'U21', 'u': 'U21', 'f': 'U32', 'b': 'U5'}.get(own[0]))
    if to == 'object':
        return from_objects([v.tolist() if isinstance(v, generic) else v for v in values], a.shape, 'object')
    kind = float if to[0] == 'f' else bool if to == 'bool' else int
    return asarray([kind(v) for v in values]).astype(to).reshape(a.shape)


def from_objects(values, shape, to):
    """An array of texts or objects: of places in the pool."""
    if to is None or to == 'U':
        to = 'U%d' % max([1] + [len(v) for v in values])
    elif to[0] == 'U':
        values = [str(v)[:int(to[1:])] for v in values]
    places = _t.np_array([place(v) for v in values]) if values else _t.np_full((0,), 0, 'int64')
    return _t.np_retyped(places.reshape(shape), to)


def is_tensor(value):
    """Whether it is a tensor of torch's."""
    torch = sys.modules.get('torch')
    return torch is not None and isinstance(value, torch.Tensor)
