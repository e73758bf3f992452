import torch
from torch import nn

torch.manual_seed(1)
text = "the cat sat on the mat and the rat sat on the cat " * 4
letters = sorted(set(text))
ids = torch.tensor([letters.index(c) for c in text])


def repackage(state):
    return tuple(s.detach() for s in state)


emb = nn.Embedding(len(letters), 8)
lstm = nn.LSTM(8, 24)
dec = nn.Linear(24, len(letters))
params = [p for m in (emb, lstm, dec) for p in m.parameters()]
optimizer = torch.optim.Adam(params, lr=0.02)
for epoch in range(5):
    state = (torch.zeros(1, 1, 24), torch.zeros(1, 1, 24))
    losses = []
    for i in range(0, len(ids) - 1, 25):
        x, t = ids[i:i + 25], ids[i + 1:i + 26]
        state = repackage(state)
        out, state = lstm(emb(x[:len(t)]).unsqueeze(1), state)
        loss = nn.functional.cross_entropy(dec(out.squeeze(1)), t)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(params, 0.5)
        optimizer.step()
        losses.append(loss.item())
    print(epoch, f"{sum(losses) / len(losses):.2f}")
