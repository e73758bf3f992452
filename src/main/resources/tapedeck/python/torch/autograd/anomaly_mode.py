"""Has backward stop at the first gradient that is NaN."""
import _tapedeck as _t

__all__ = ['detect_anomaly', 'set_detect_anomaly']


class set_detect_anomaly:
    """Switches at once; as a context back afterwards."""

    def __init__(self, mode, check_nan=True):
        self.before = _t.detect_anomaly(bool(mode and check_nan))

    def __enter__(self):
        pass

    def __exit__(self, *raised):
        _t.detect_anomaly(self.before)


class detect_anomaly:
    """Looks for NaN in every backward that runs in it."""

    def __init__(self, check_nan=True):
        self.check_nan = check_nan

    def __enter__(self):
        self.before = _t.detect_anomaly(self.check_nan)

    def __exit__(self, *raised):
        _t.detect_anomaly(self.before)
