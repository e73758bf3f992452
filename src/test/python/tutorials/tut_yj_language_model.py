import math
import torch
import torch.nn as nn
from torch.nn.utils import clip_grad_norm_

LINES = ["the cat sat on the mat", "the dog sat on the log", "a cat saw the dog", "a dog saw a cat on the mat"] * 4
END = '<end>'


class Vocabulary(dict):
    """word -> number; asks once, remembers for ever"""

    def __missing__(self, word):
        self[word] = len(self)
        return self[word]

    def word(self, number):
        return list(self)[number]


def numbers(lines, vocab):
    return torch.LongTensor([vocab[w] for line in lines for w in line.split() + [END]])


vocab = Vocabulary()
stream = numbers(LINES, vocab)
rows, span = 4, 5
stream = stream[:len(stream) // rows * rows].view(rows, -1)
print(stream.size(), len(vocab), stream[0, :6], vocab.word(3), vocab[END])


class WordLSTM(nn.Module):
    def __init__(self, words, emb, hidden, layers=1):
        super(WordLSTM, self).__init__()
        self.shape = (layers, hidden)
        self.embed = nn.Embedding(words, emb)
        self.lstm = nn.LSTM(emb, hidden, layers, batch_first=True)
        self.linear = nn.Linear(hidden, words)

    def start(self, n):
        layers, hidden = self.shape
        return torch.zeros(layers, n, hidden), torch.zeros(layers, n, hidden)

    def forward(self, ids, state):
        out, state = self.lstm(self.embed(ids), state)
        return self.linear(out.flatten(0, 1)), state


torch.manual_seed(1)
model = WordLSTM(len(vocab), 8, 16)
print(model)
measure = nn.CrossEntropyLoss()
adam = torch.optim.Adam(model.parameters(), lr=0.02)

for ep in range(6):
    state = model.start(rows)
    total, count = 0.0, 0
    for at in range(0, stream.size(1) - span, span):
        now, after = stream[:, at:at+span], stream[:, at+1:at+1+span]
        state = tuple(s.detach() for s in state)        # truncated in time
        scores, state = model(now, state)
        miss = measure(scores, after.reshape(-1))
        adam.zero_grad()
        miss.backward()
        norm = clip_grad_norm_(model.parameters(), 0.5)
        adam.step()
        total += miss.item(); count += 1
    if ep % 2 == 1:
        print ('epoch {}: loss {:.3f}, perplexity {:.2f}'.format(ep+1, total / count, math.exp(total / count)))

# let it talk
with torch.no_grad():
    state, word = model.start(1), torch.tensor([[vocab['the']]])
    said = []
    for _ in range(6):
        scores, state = model(word, state)
        pick = torch.multinomial(scores.softmax(1), num_samples=1).item()
        word.fill_(pick)
        said.append(vocab.word(pick))
print(len(said), set(said) <= set(vocab), state[0].shape, word.shape)
