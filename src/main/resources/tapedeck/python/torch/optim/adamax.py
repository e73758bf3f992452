from .adam import Adamax
