import torch
import torch.nn as nn

torch.manual_seed(2024)
for name, layer in [("linear", nn.Linear(3, 2)), ("conv2d", nn.Conv2d(1, 2, 2)), ("conv1d", nn.Conv1d(2, 1, 3)), ("emb", nn.Embedding(3, 2)),
                    ("rnn", nn.RNNCell(2, 2)), ("bn", nn.BatchNorm1d(2)), ("convT", nn.ConvTranspose2d(1, 1, 2)), ("lstm", nn.LSTM(1, 1))]:
    print(name)
    for n, p in layer.named_parameters():
        print("  ", n, tuple(p.shape), p.data.flatten()[:4])

w = torch.empty(3, 5)
inits = [
    ("uniform_", lambda t: nn.init.uniform_(t, -0.5, 0.5)), ("normal_", lambda t: nn.init.normal_(t, mean=0.0, std=0.02)),
    ("constant_", lambda t: nn.init.constant_(t, 0.3)), ("ones_", nn.init.ones_), ("zeros_", nn.init.zeros_), ("eye_", nn.init.eye_),
    ("xavier_uniform_", nn.init.xavier_uniform_), ("xavier_normal_", lambda t: nn.init.xavier_normal_(t, gain=2.0)),
    ("kaiming_uniform_", lambda t: nn.init.kaiming_uniform_(t, nonlinearity="relu")), ("kaiming_normal_", lambda t: nn.init.kaiming_normal_(t, mode="fan_out")),
    ("trunc_normal_", lambda t: nn.init.trunc_normal_(t, std=0.5)),
]
for name, f in inits:
    torch.manual_seed(1)
    out = f(w)
    print(f"{name:18s} same={out is w} mean={w.mean():.4f} std={w.std():.4f}")
    print(w[0])
torch.manual_seed(1)
nn.init.orthogonal_(w)
print((w @ w.t()).round(decimals=4).abs())
for nl in ("linear", "relu", "tanh", "sigmoid", "selu"):
    print(nl, round(nn.init.calculate_gain(nl), 4))
print(nn.init.calculate_gain("leaky_relu", 0.2))


class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(4, 6), nn.Linear(6, 2)
        self.apply(self._init)

    def _init(self, m):
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight, gain=nn.init.calculate_gain("tanh"))
            nn.init.zeros_(m.bias)

    def forward(self, x):
        return self.b(torch.tanh(self.a(x)))


torch.manual_seed(9)
net = MLP()
print(net.a.weight, net.b.bias)
print(net(torch.ones(1, 4)))
net.a.reset_parameters()
print(net.a.bias)
