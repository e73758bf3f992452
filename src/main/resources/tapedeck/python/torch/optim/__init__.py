"""Optimizers and schedules of their rates."""
from . import lr_scheduler
from .adam import Adam, AdamW, Adamax, NAdam, RAdam
from .adaptive import Adadelta, Adagrad, RMSprop, Rprop
from .lbfgs import LBFGS
from .optimizer import Optimizer
from .sgd import SGD

__all__ = ['Adadelta', 'Adagrad', 'Adam', 'AdamW', 'Adamax', 'LBFGS', 'NAdam', 'Optimizer', 'RAdam', 'RMSprop', 'Rprop', 'SGD',
           'lr_scheduler']


def __getattr__(name):
    if name in ('ASGD', 'SparseAdam', 'Adafactor'):
        raise AttributeError(f'torch.optim.{name} is not in Tapedeck; it has: {", ".join(__all__)}')
    raise AttributeError(f"module 'torch.optim' has no attribute '{name}'")
