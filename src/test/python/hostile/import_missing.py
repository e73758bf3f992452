# says: ModuleNotFoundError: No module named 'scipy'
# says: Tapedeck has torch
import scipy
