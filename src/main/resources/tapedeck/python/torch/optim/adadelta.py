from .adaptive import Adadelta
