import torch, torch.nn as nn

table = torch.tensor([[0., 0., 0.], [0., 1., 1.], [1., 0., 1.], [1., 1., 0.]])
X, Y = table[:, :2], table[:, 2:]
print(X, Y)

torch.manual_seed(4)
class Gate(nn.Module):
    def __init__(self, hidden=4):
        super(Gate, self).__init__()
        self.inner = nn.Linear(2, hidden)
        self.outer = nn.Linear(hidden, 1)
    def forward(self, bits):
        return self.outer(torch.sigmoid(self.inner(bits)))

gate = Gate()
adam = torch.optim.Adam(gate.parameters(), lr=0.05)
curve = []
for turn in range(301):
    err = nn.MSELoss()(gate(X), Y)
    err.backward()
    adam.step()
    adam.zero_grad()
    curve.append(err.item())
    if turn % 60 == 0:
        print("turn {0}, error {1:.4f}".format(turn, err.item()))

for row, out in zip(X, gate(X)):
    print(row.tolist(), "->", int(out.item() > 0.5))
print("best error at the end:", curve[-1] == min(curve))

# the same with hand-set weights
net = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
with torch.no_grad():
    net[0].weight.copy_(torch.tensor([[1., 1.], [1., 1.]]))
    net[0].bias.copy_(torch.tensor([0., -1.]))
    net[2].weight[:] = torch.tensor([[1., -2.]])
    net[2].bias.zero_()
print(net(X))
print(net[0].weight)

# a perceptron cannot
p = nn.Linear(2, 1)
nn.init.zeros_(p.weight); nn.init.zeros_(p.bias)
opt = torch.optim.SGD(p.parameters(), lr=0.3)
for _ in range(20):
    opt.zero_grad()
    l = nn.functional.binary_cross_entropy_with_logits(p(X), Y)
    l.backward()
    opt.step()
print(f"{l.item():.4f}", torch.sigmoid(p(X)).flatten())
