from .adaptive import Rprop
