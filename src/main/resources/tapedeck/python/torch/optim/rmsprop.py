from .adaptive import RMSprop
