"""Counts of numbers between edges."""
import bisect

from ._data import numbers


def histogram(sets, bins, limits, density, cumulative):
    """(counts of each set, edges)."""
    every = [v for s in sets for v in s]
    if any(v != v for v in every):
        raise ValueError('autodetected range of [nan, nan] is not finite')
    if bins is None or isinstance(bins, (int, str)):
        n = bins if isinstance(bins, int) else 10
        low, high = limits or ((min(every), max(every)) if every else (0.0, 1.0))
        low, high = (low - 0.5, high + 0.5) if low == high else (low, high)
        edges = [low + (high - low) * i / n for i in range(n)] + [high]
    else:
        edges = [float(e) for e in numbers(bins)]
    counts = []
    for values in sets:
        count = [0.0] * (len(edges) - 1)
        for v in values:
            i = min(bisect.bisect_right(edges, v) - 1, len(count) - (v == edges[-1]))
            if 0 <= i < len(count):
                count[i] += 1
        if density and values:
            count = [c / sum(count) / (b - a) for c, a, b in zip(count, edges, edges[1:])]
        if cumulative:
            for i in range(1, len(count)):
                count[i] += count[i - 1]
        counts.append(count)
    return counts, [float(e) for e in edges]


def array(values):
    import numpy
    return numpy.array(values)
