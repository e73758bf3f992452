# says: AssertionError: Size mismatch between tensors
# helps: Inputs and targets belong together row by row: all tensors of the dataset must have as many rows.
import torch
from torch.utils.data import TensorDataset

data = TensorDataset(torch.ones(4, 2), torch.ones(3))
