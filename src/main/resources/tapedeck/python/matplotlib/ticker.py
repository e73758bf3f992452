"""Where ticks stand is chosen by the host; these are taken and not asked."""


class MaxNLocator:
    """A wish for few ticks."""

    def __init__(self, *args, **kwargs):
        self.args = args


MultipleLocator = AutoMinorLocator = FormatStrFormatter = FuncFormatter = ScalarFormatter = PercentFormatter = MaxNLocator
NullLocator = LogLocator = FixedLocator = MaxNLocator
StrMethodFormatter = NullFormatter = FixedFormatter = LogFormatter = EngFormatter = AutoLocator = LinearLocator = IndexLocator = MaxNLocator
