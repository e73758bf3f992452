# says: RuntimeError: Expected hidden size (1, 2, 5), got [1, 7, 5]
# under: In rnn(torch.randn(2, 7, 3), h): h is [1, 7, 5] float32, RNN(3, 5, batch_first=True) is given [2, 7, 3] float32 and [1, 7, 5] float32 and [7, 2, 3] float32
# helps: The first hidden state must be (layers, batch, hidden), here (1, 2, 5), and is (1, 7, 5): the batch comes second there, also with batch_first=True.
import torch
from torch import nn

rnn = nn.RNN(3, 5, batch_first=True)
h = torch.zeros(1, 7, 5)
y, h = rnn(torch.randn(2, 7, 3), h)
