from .adam import RAdam
