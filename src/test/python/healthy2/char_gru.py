import torch
from torch import nn

text = 'the cat sat on the mat and the rat sat on the hat '
chars = sorted(set(text))
data = torch.tensor([chars.index(c) for c in text * 3])
torch.manual_seed(4)


class CharModel(nn.Module):
    def __init__(self, vocab, hidden=32):
        super().__init__()
        self.embed = nn.Embedding(vocab, 12)
        self.gru = nn.GRU(12, hidden, batch_first=True)
        self.out = nn.Linear(hidden, vocab)

    def forward(self, x):
        h, _ = self.gru(self.embed(x))
        return self.out(h)


model = CharModel(len(chars))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for step in range(60):
    starts = torch.randint(0, len(data) - 13, (16,))
    window = torch.stack([data[s:s + 13] for s in starts])
    logits = model(window[:, :-1])
    loss = nn.functional.cross_entropy(logits.reshape(-1, len(chars)), window[:, 1:].reshape(-1))
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
print(loss.item() < 1.5)
