import torch
import torch.nn as nn

torch.manual_seed(7)
embed, lstm, head = nn.Embedding(10, 8), nn.LSTM(8, 12, num_layers=2, batch_first=True, dropout=0.2), nn.Linear(12, 10)
parameters = [each for module in (embed, lstm, head) for each in module.parameters()]
optimizer = torch.optim.RMSprop(parameters, lr=0.01)
state = None
for step in range(12):
    tokens = torch.randint(10, (3, 7))
    state = None if state is None else tuple(each.detach() for each in state)
    out, state = lstm(embed(tokens[:, :-1]), state)
    loss = nn.functional.nll_loss(head(out).log_softmax(-1).transpose(1, 2), tokens[:, 1:])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(step, loss.item())
