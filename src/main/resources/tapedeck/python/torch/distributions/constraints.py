"""What the numbers of a distribution must satisfy."""


class Constraint:
    """A condition on numbers, with PyTorch's name."""

    def __init__(self, text, check, event_dim=0):
        self.text, self.check, self.event_dim = text, check, event_dim

    def __repr__(self):
        return self.text


real = Constraint('Real()', lambda v: v == v)
positive = Constraint('GreaterThan(lower_bound=0.0)', lambda v: v > 0)
nonnegative = Constraint('GreaterThanEq(lower_bound=0.0)', lambda v: v >= 0)
unit_interval = Constraint('Interval(lower_bound=0.0, upper_bound=1.0)', lambda v: (v >= 0) & (v <= 1))
boolean = Constraint('Boolean()', lambda v: (v == 0) | (v == 1))
nonnegative_integer = Constraint('IntegerGreaterThan(lower_bound=0)', lambda v: (v % 1 == 0) & (v >= 0))
real_vector = Constraint('IndependentConstraint(Real(), 1)', lambda v: (v == v).all(-1), 1)
simplex = Constraint('Simplex()', lambda v: (v >= 0).all(-1) & ((v.sum(-1) - 1).abs() < 1e-6), 1)


def integer_interval(low, high):
    """Whole numbers from low to high."""
    return Constraint(f'IntegerInterval(lower_bound={low}, upper_bound={high})', lambda v: (v % 1 == 0) & (v >= low) & (v <= high))


def interval(low, high):
    """Numbers from low to high."""
    return Constraint(f'Interval(lower_bound={low}, upper_bound={high})', lambda v: (v >= low) & (v <= high))
