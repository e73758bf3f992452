import torch
import torch.nn as nn

text = "hello world. hello there. the world is here."
chars = sorted(set(text))
stoi = {c: i for i, c in enumerate(chars)}
itos = {i: c for c, i in stoi.items()}
data = torch.tensor([stoi[c] for c in text])
print(len(text), len(chars), "".join(chars))
print(data[:10])


class CharRNN(nn.Module):
    def __init__(self, vocab, hidden):
        super().__init__()
        self.hidden = hidden
        self.emb = nn.Embedding(vocab, 8)
        self.rnn = nn.RNN(8, hidden, batch_first=True)
        self.out = nn.Linear(hidden, vocab)

    def forward(self, x, h=None):
        e = self.emb(x)
        y, h = self.rnn(e, h)
        return self.out(y), h


torch.manual_seed(0)
model = CharRNN(len(chars), 24)
print(model)
criterion = nn.CrossEntropyLoss()
opt = torch.optim.Adam(model.parameters(), lr=0.02)
x, t = data[:-1].unsqueeze(0), data[1:].unsqueeze(0)
for step in range(61):
    logits, h = model(x)
    loss = criterion(logits.view(-1, len(chars)), t.view(-1))
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    opt.step()
    if step % 15 == 0:
        print(step, f"{loss.item():.3f}", tuple(logits.shape), tuple(h.shape))

acc = (logits.argmax(-1) == t).float().mean()
print("next-character accuracy above 0.8:", bool(acc > 0.8))


@torch.no_grad()
def generate(start, n):
    h = None
    inp = torch.tensor([[stoi[c] for c in start]])
    out = start
    for _ in range(n):
        logits, h = model(inp, h)
        i = logits[0, -1].argmax().item()
        out += itos[i]
        inp = torch.tensor([[i]])
    return out


print(generate("hel", 10))
cell = nn.RNNCell(3, 4, nonlinearity="relu")
hx = torch.zeros(1, 4)
for k in range(3):
    hx = cell(torch.eye(3)[k:k + 1], hx)
print(hx)
