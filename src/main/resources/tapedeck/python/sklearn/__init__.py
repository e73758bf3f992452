"""scikit-learn, as far as Tapedeck has it: data sets, splits, scalers and scores, not its estimators."""
from tapedeck_missing import missing

__version__ = '1.4.2'

__getattr__ = missing(__name__, lazy=('datasets', 'model_selection', 'preprocessing', 'metrics', 'utils'))
