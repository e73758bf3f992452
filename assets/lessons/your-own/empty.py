# A line through fifty points. All but the data is missing.
import torch
from torch import nn

# data
torch.manual_seed(0)
x = torch.linspace(-1, 1, 50)[:, None]
y = 3 * x + 1

# Call what is learned w and b.
