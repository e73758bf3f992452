# says: RuntimeError: input.size(-1) must be equal to input_size. Expected 3, got 4
# under: In lstm(x): x is [7, 2, 4] float32, LSTM(3, 5) is given [7, 2, 4] float32
# helps: lstm expects 3 numbers in each step and is given 4: its first argument is the last size of its input.
# change: Change line 4 to lstm = nn.LSTM(4, 5)
import torch
from torch import nn

lstm = nn.LSTM(3, 5)
x = torch.randn(7, 2, 4)
y = lstm(x)
