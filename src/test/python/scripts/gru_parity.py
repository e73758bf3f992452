import torch
from torch import nn, optim

SEQ, HID = 6, 12


def batch(n, gen):
    bits = torch.randint(0, 2, (n, SEQ), generator=gen)
    parity = bits.sum(1) % 2
    return bits.float().unsqueeze(2), parity


class Parity(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(1, HID, batch_first=True)
        self.head = nn.Linear(HID, 2)

    def forward(self, x):
        _, h = self.gru(x)
        return self.head(h.squeeze(0))


gen = torch.Generator().manual_seed(5)
x, y = batch(3, gen)
print(x.squeeze(-1).int(), y)

torch.manual_seed(5)
net = Parity()
opt = optim.RMSprop(net.parameters(), lr=0.01)
loss_fn = nn.CrossEntropyLoss(label_smoothing=0.05)
for it in range(30):
    x, y = batch(32, gen)
    logits = net(x)
    loss = loss_fn(logits, y)
    opt.zero_grad()
    loss.backward()
    total = nn.utils.clip_grad_norm_(net.parameters(), 0.5)
    opt.step()
    if it % 10 == 0:
        print(f"{it:3d} loss {loss.item():.4f} grad norm {total.item():.4f}")

# packed sequences: the last real step of each row
lens = torch.tensor([6, 3, 1])
pad = torch.zeros(3, 6, 1)
for r, n in enumerate(lens):
    pad[r, :n] = 1.0
out, h = net.gru(pad)
last = out[torch.arange(3), lens - 1]
packed = nn.utils.rnn.pack_padded_sequence(pad, lens, batch_first=True)
_, hp = net.gru(packed)
print(torch.allclose(hp[0], last, atol=1e-6), last.shape)
print(nn.utils.rnn.pad_sequence([torch.ones(2), torch.ones(4), torch.ones(1)], batch_first=True, padding_value=-1))

# GRUCell unrolled equals GRU
cell = nn.GRUCell(1, HID)
cell.load_state_dict({k.replace("_l0", ""): v for k, v in net.gru.state_dict().items()})
h = torch.zeros(3, HID)
for t in range(6):
    h = cell(pad[:, t], h)
print(torch.allclose(h, out[:, -1], atol=1e-6), h[0, :4])
