# says: ModuleNotFoundError: No module named 'scipy'
# says: it is not in Tapedeck
import scipy
