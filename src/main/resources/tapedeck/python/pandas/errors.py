"""What pandas raises beside Python's own."""


class EmptyDataError(ValueError):
    """A file without columns."""


class ParserError(ValueError):
    """A line with too many fields."""
