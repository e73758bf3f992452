"""Running statistics are float32, and a state that is no pair is refused."""
import torch
import torch.nn as nn

torch.manual_seed(2)
bn = nn.BatchNorm1d(2)
bn(torch.randn(5, 2) * 3 + 1)
print(bn.running_var.tolist() == bn.running_var.double().float().tolist(), bn.running_mean)
print(bn.running_var.tolist()[0] == torch.tensor(bn.running_var.tolist()[0]).item())
try:
    nn.LSTM(3, 4)(torch.randn(5, 2, 3), torch.zeros(1, 2, 4))
except IndexError as e:
    print(e)
