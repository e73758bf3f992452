"""What numpy raises beside Python's own."""


class AxisError(ValueError, IndexError):
    """An axis that an array does not have."""


AxisError.__module__ = 'numpy.exceptions'


class ComplexWarning(RuntimeWarning):
    """Complex numbers lose a part."""


class VisibleDeprecationWarning(UserWarning):
    """Something will go."""
