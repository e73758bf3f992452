"""Where ticks stand is chosen by the host; these are taken and not asked."""


class _Asked:
    """A wish for ticks or their texts."""

    def __init__(self, *args, **kwargs):
        self.args = args



MaxNLocator, MultipleLocator, AutoMinorLocator, FormatStrFormatter, FuncFormatter, ScalarFormatter, PercentFormatter = (
    type(name, (_Asked,), {}) for name in (
        'MaxNLocator', 'MultipleLocator', 'AutoMinorLocator', 'FormatStrFormatter', 'FuncFormatter', 'ScalarFormatter', 'PercentFormatter'))
NullLocator, LogLocator, FixedLocator, StrMethodFormatter, NullFormatter, FixedFormatter, LogFormatter = (
    type(name, (_Asked,), {}) for name in (
        'NullLocator', 'LogLocator', 'FixedLocator', 'StrMethodFormatter', 'NullFormatter', 'FixedFormatter', 'LogFormatter'))
EngFormatter, AutoLocator, LinearLocator, IndexLocator = (
    type(name, (_Asked,), {}) for name in ('EngFormatter', 'AutoLocator', 'LinearLocator', 'IndexLocator'))
