# says: TypeError: linear(): argument 'input' (position 1) must be Tensor, not tuple
# under: In fc(lstm(x)): x is [7, 2, 3] float32, Linear(in_features=5, out_features=1, bias=True)
# helps: This is given a pair, as recurrent layers return it: the outputs and the last state. Take the first of them.
# change: Change line 7 to y = fc(lstm(x)[0])
import torch
from torch import nn

lstm = nn.LSTM(3, 5)
fc = nn.Linear(5, 1)
x = torch.randn(7, 2, 3)
y = fc(lstm(x))
