import torch
from torch import nn

# A network that reads a text letter by letter and says which letter comes next.
torch.manual_seed(0)
text = 'the tape runs back. the tape runs on. '
letters = sorted(set(text))
index = {letter: i for i, letter in enumerate(letters)}
data = torch.tensor([index[letter] for letter in text])


class Reader(nn.Module):
    def __init__(self, size, hidden):
        super().__init__()
        self.embedding = nn.Embedding(size, 8)
        self.rnn = nn.RNN(8, hidden, batch_first=True)
        self.out = nn.Linear(hidden, size)

    def forward(self, x, state=None):
        seen, state = self.rnn(self.embedding(x), state)
        return self.out(seen), state


model = Reader(len(letters), 32)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

for step in range(50):
    scores, _ = model(data[:-1].unsqueeze(0))
    loss = nn.functional.cross_entropy(scores.squeeze(0), data[1:])
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    if step % 10 == 0:
        print(f'step {step}: loss {loss.item():.3f}')

letter, state, said = data[:1], None, text[0]
with torch.no_grad():
    for _ in range(30):
        scores, state = model(letter.unsqueeze(0), state)
        letter = scores[0, -1].argmax().unsqueeze(0)
        said += letters[letter.item()]
print(said)
