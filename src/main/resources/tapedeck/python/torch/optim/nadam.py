from .adam import NAdam
