"""The maps by name."""
from .colors import CYCLE, Colormap, ListedColormap

_STOPS = {
    'viridis': '#440154 #482878 #3e4989 #31688e #26828e #1f9e89 #35b779 #6ece58 #b5de2b #fde725',
    'plasma': '#0d0887 #46039f #7201a8 #9c179e #bd3786 #d8576b #ed7953 #fb9f3a #fdca26 #f0f921',
    'inferno': '#000004 #1b0c41 #4a0c6b #781c6d #a52c60 #cf4446 #ed6925 #fb9b06 #f7d13d #fcffa4',
    'magma': '#000004 #180f3d #440f76 #721f81 #9e2f7f #cd4071 #f1605d #fd9668 #feca8d #fcfdbf',
    'cividis': '#00224e #123570 #3b496c #575d6d #707173 #8a8678 #a59c74 #c3b369 #e1cc55 #fee838',
    'gray': '#000000 #ffffff', 'grey': '#000000 #ffffff', 'binary': '#ffffff #000000', 'Greys': '#ffffff #969696 #000000',
    'hot': '#0b0000 #ff0000 #ffff00 #ffffff', 'cool': '#00ffff #ff00ff', 'bone': '#000000 #545474 #a9c7c7 #ffffff',
    'jet': '#000080 #0000ff #00ffff #7dff7a #ffff00 #ff0000 #800000',
    'rainbow': '#8000ff #00b5eb #80ffb4 #ffb360 #ff0000', 'hsv': '#ff0000 #ffff00 #00ff00 #00ffff #0000ff #ff00ff #ff0000',
    'turbo': '#30123b #4777ef #1bd0d5 #62fc6b #d2e935 #fe9b2d #db3a07 #7a0403',
    'Blues': '#f7fbff #c6dbef #6baed6 #2171b5 #08306b', 'Reds': '#fff5f0 #fcbba1 #fb6a4a #cb181d #67000d',
    'Greens': '#f7fcf5 #c7e9c0 #74c476 #238b45 #00441b', 'Oranges': '#fff5eb #fdd0a2 #fd8d3c #d94801 #7f2704',
    'Purples': '#fcfbfd #dadaeb #9e9ac8 #6a51a3 #3f007d', 'YlOrRd': '#ffffcc #fed976 #fd8d3c #e31a1c #800026',
    'YlGnBu': '#ffffd9 #c7e9b4 #41b6c4 #225ea8 #081d58', 'coolwarm': '#3b4cc0 #8db0fe #dddddd #f49a7b #b40426',
    'bwr': '#0000ff #ffffff #ff0000', 'seismic': '#00004c #0000ff #ffffff #ff0000 #800000',
    'RdBu': '#67001f #d6604d #f7f7f7 #4393c3 #053061', 'RdYlBu': '#a50026 #f46d43 #ffffbf #74add1 #313695',
    'RdYlGn': '#a50026 #f46d43 #ffffbf #66bd63 #006837', 'PiYG': '#8e0152 #de77ae #f7f7f7 #7fbc41 #276419',
    'PRGn': '#40004b #9970ab #f7f7f7 #5aae61 #00441b', 'Spectral': '#9e0142 #f46d43 #ffffbf #66c2a5 #5e4fa2',
    'twilight': '#e2d9e2 #6276ba #2f1436 #b25652 #e2d9e2', 'spring': '#ff00ff #ffff00', 'summer': '#008066 #ffff66',
    'autumn': '#ff0000 #ffff00', 'winter': '#0000ff #00ff80', 'Paired': '#a6cee3 #1f78b4 #b2df8a #33a02c #fb9a99 #e31a1c'}
_LISTS = {'tab10': CYCLE, 'Set1': ['#e41a1c', '#377eb8', '#4daf4a', '#984ea3', '#ff7f00', '#ffff33', '#a65628', '#f781bf'],
          'Set2': ['#66c2a5', '#fc8d62', '#8da0cb', '#e78ac3', '#a6d854', '#ffd92f', '#e5c494', '#b3b3b3'],
          'Dark2': ['#1b9e77', '#d95f02', '#7570b3', '#e7298a', '#66a61e', '#e6ab02', '#a6761d', '#666666'],
          'Accent': ['#7fc97f', '#beaed4', '#fdc086', '#ffff99', '#386cb0', '#f0027f', '#bf5b17', '#666666']}
# Maps of which only a relative is there.
_KIN = {'Set3': 'Set2', 'Pastel1': 'Set1', 'Pastel2': 'Set2', 'tab20': 'tab10', 'tab20b': 'tab10', 'tab20c': 'tab10', 'YlGn': 'Greens',
        'BuGn': 'Greens', 'GnBu': 'YlGnBu', 'PuBu': 'Blues', 'BuPu': 'Purples', 'OrRd': 'Reds', 'PuRd': 'Reds', 'RdPu': 'Reds', 'PuBuGn': 'YlGnBu',
        'YlOrBr': 'YlOrRd', 'BrBG': 'PRGn', 'PuOr': 'RdBu', 'RdGy': 'RdBu', 'terrain': 'YlGnBu', 'ocean': 'Blues', 'gist_rainbow': 'hsv',
        'nipy_spectral': 'jet', 'gist_ncar': 'jet', 'cubehelix': 'gray', 'gnuplot': 'inferno', 'gnuplot2': 'inferno', 'copper': 'YlOrRd',
        'pink': 'gray', 'afmhot': 'hot', 'gist_heat': 'hot', 'gist_gray': 'gray', 'gist_earth': 'viridis', 'brg': 'jet', 'flag': 'Paired',
        'prism': 'hsv', 'Wistia': 'autumn', 'CMRmap': 'inferno', 'twilight_shifted': 'twilight', 'gist_yarg': 'binary', 'Grays': 'Greys'}


def get_cmap(name=None, lut=None):
    """The map of that name; viridis for none."""
    if isinstance(name, Colormap):
        return name
    name = name or 'viridis'
    turned = name.endswith('_r')
    base = name[:-2] if turned else name
    if base in _LISTS:
        return ListedColormap(_LISTS[base][::-1] if turned else _LISTS[base], name)
    if base not in _STOPS:
        if base in _KIN:
            return get_cmap(_KIN[base] + ('_r' if turned else ''))
        known = ', '.join(sorted([*_STOPS, *_LISTS]))
        raise ValueError(f"{name!r} is not a known colormap name; Tapedeck has: {known}")
    stops = _STOPS[base].split()
    return Colormap(name, stops[::-1] if turned else stops)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    try:
        return get_cmap(name)
    except ValueError as e:
        raise AttributeError(f'module matplotlib.cm has no attribute {name!r}: {e}') from None
