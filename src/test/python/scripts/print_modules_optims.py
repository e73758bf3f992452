import torch
from torch import nn, optim


class Block(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.conv = nn.Conv2d(n, n, kernel_size=3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(n)
        self.act = nn.ReLU(inplace=True)

    def forward(self, x):
        return x + self.act(self.bn(self.conv(x)))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(1, 8, 5, stride=2)
        self.blocks = nn.ModuleList([Block(8) for _ in range(3)])
        self.head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.25), nn.Linear(8, 10))

    def extra_repr(self):
        return "a=1, b=2"


class Empty(nn.Module):
    pass


print(Net())
print(Empty())
for m in [nn.Linear(3, 4, bias=False), nn.Conv1d(1, 2, 3, padding=1, dilation=2), nn.Conv2d(4, 8, (3, 5), groups=2, padding="same"), nn.ConvTranspose2d(3, 2, 4, 2, 1),
          nn.MaxPool2d(2), nn.AvgPool2d(3, stride=1), nn.BatchNorm1d(5, eps=1e-3), nn.LayerNorm(8), nn.LayerNorm([2, 3], elementwise_affine=False),
          nn.GroupNorm(2, 4), nn.Embedding(10, 3), nn.Embedding(10, 3, padding_idx=0), nn.RNN(2, 3), nn.LSTM(2, 3, num_layers=2, batch_first=True),
          nn.GRU(4, 5, bidirectional=True, dropout=0.0), nn.LSTMCell(2, 3), nn.Dropout(), nn.Dropout2d(0.1), nn.LeakyReLU(), nn.LeakyReLU(0.2, inplace=True),
          nn.ELU(), nn.GELU(), nn.Tanh(), nn.Sigmoid(), nn.Softmax(dim=1), nn.LogSoftmax(dim=-1), nn.Softplus(), nn.SiLU(), nn.Hardtanh(), nn.PReLU(),
          nn.Identity(), nn.Unflatten(1, (2, 3)), nn.Upsample(scale_factor=2), nn.ZeroPad2d(1), nn.MSELoss(), nn.CrossEntropyLoss(), nn.BCEWithLogitsLoss(),
          nn.CosineSimilarity(), nn.MultiheadAttention(8, 2), nn.Flatten(), nn.ReLU6()]:
    print(m)
print(nn.ModuleDict({"lin": nn.Linear(1, 2), "act": nn.Tanh()}))
print(nn.ParameterList([nn.Parameter(torch.zeros(2, 3))]))
print(nn.TransformerEncoderLayer(d_model=8, nhead=2, dim_feedforward=16))

lin = nn.Linear(2, 1)
print(optim.SGD(lin.parameters(), lr=0.1, momentum=0.9))
print(optim.Adam(lin.parameters()))
print(optim.RMSprop([{"params": [lin.weight], "lr": 0.5}, {"params": [lin.bias]}], lr=1e-3))
print(optim.Adagrad(lin.parameters(), lr=0.01))
print(type(optim.AdamW(lin.parameters())).__name__, type(lin.parameters()).__name__, [n for n, _ in Net().named_children()])
print(sum(p.numel() for p in Net().parameters() if p.requires_grad))
