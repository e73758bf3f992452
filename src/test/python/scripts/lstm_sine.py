import math
import torch
import torch.nn as nn

torch.manual_seed(0)
series = torch.tensor([math.sin(0.3 * i) for i in range(60)])


def windows(s, w):
    xs, ys = [], []
    for i in range(len(s) - w):
        xs.append(s[i:i + w])
        ys.append(s[i + w])
    return torch.stack(xs).unsqueeze(-1), torch.stack(ys).unsqueeze(-1)


X, Y = windows(series, 8)
print(X.shape, Y.shape, X[0].flatten())


class Forecaster(nn.Module):
    def __init__(self, hidden=12, layers=1):
        super().__init__()
        self.lstm = nn.LSTM(input_size=1, hidden_size=hidden, num_layers=layers, batch_first=True)
        self.fc = nn.Linear(hidden, 1)

    def forward(self, x):
        h0 = torch.zeros(self.lstm.num_layers, x.size(0), self.lstm.hidden_size)
        c0 = torch.zeros_like(h0)
        out, (hn, cn) = self.lstm(x, (h0, c0))
        return self.fc(out[:, -1])


model = Forecaster()
for n, p in model.named_parameters():
    print(f"{n:20s} {list(p.shape)}")
opt = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(31):
    loss = nn.functional.mse_loss(model(X[:40]), Y[:40])
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 10 == 0:
        print(f"epoch {epoch} loss {loss.item():.4f}")
with torch.no_grad():
    print("test loss: %.3f" % nn.functional.mse_loss(model(X[40:]), Y[40:]).item())

# shapes of stacked and bidirectional LSTMs
lstm = nn.LSTM(3, 5, num_layers=2, bidirectional=True)
out, (h, c) = lstm(torch.randn(7, 2, 3))
print(out.shape, h.shape, c.shape, sum(p.numel() for p in lstm.parameters()))

# a cell by hand equals LSTMCell
cell = nn.LSTMCell(2, 3)
x, h, c = torch.randn(1, 2), torch.zeros(1, 3), torch.zeros(1, 3)
gates = x @ cell.weight_ih.T + cell.bias_ih + h @ cell.weight_hh.T + cell.bias_hh
i, f, g, o = gates.chunk(4, 1)
c2 = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
h2 = torch.sigmoid(o) * torch.tanh(c2)
hh, cc = cell(x, (h, c))
print(torch.allclose(hh, h2, atol=1e-6), torch.allclose(cc, c2, atol=1e-6), hh)
