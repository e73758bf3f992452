from .adaptive import Adagrad
