"""What is done to the parameters of networks."""
from tapedeck_missing import missing

from . import rnn
from .clip_grad import clip_grad_norm, clip_grad_norm_, clip_grad_value_, get_total_norm
from .convert_parameters import parameters_to_vector, vector_to_parameters
from .spectral_norm import remove_spectral_norm, spectral_norm
from .weight_norm import remove_weight_norm, weight_norm

__all__ = ['clip_grad_norm', 'clip_grad_norm_', 'clip_grad_value_', 'get_total_norm', 'parameters_to_vector', 'vector_to_parameters',
           'spectral_norm', 'remove_spectral_norm', 'weight_norm', 'remove_weight_norm', 'rnn']

__getattr__ = missing(__name__, lazy=('parametrize', 'parametrizations', 'prune'))
