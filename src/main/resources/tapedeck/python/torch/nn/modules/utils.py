"""One number as several."""


def _ntuple(n, name='parse'):
    def several(value):
        return tuple(value) if hasattr(value, '__iter__') else (value,) * n
    several.__name__ = name
    return several


_single, _pair, _triple, _quadruple = _ntuple(1, '_single'), _ntuple(2, '_pair'), _ntuple(3, '_triple'), _ntuple(4, '_quadruple')
