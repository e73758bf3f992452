"""Styles change nothing: figures have the colours of the host."""
import contextlib

available = ['default', 'classic', 'ggplot', 'bmh', 'dark_background', 'fivethirtyeight', 'grayscale', 'seaborn-v0_8',
             'seaborn-v0_8-whitegrid', 'seaborn-v0_8-darkgrid', 'Solarize_Light2', 'tableau-colorblind10']


def use(style):
    """Takes the name of a style."""


@contextlib.contextmanager
def context(style, after_reset=False):
    """Takes the name of a style, for a while."""
    yield
