import torch
import torch.nn as nn


# what there is to choose
pixels = 28 * 28
kinds = 4
rounds = 3
rows = 20
rate = 0.01

# made-up 1x28x28 pictures: kind k has a brighter block in quarter k
torch.manual_seed(0)
def pictures(n):
    which = torch.randint(0, kinds, (n,))
    out = torch.rand(n, 1, 28, 28) * 0.5
    for k in range(n):
        r, c = divmod(which[k].item(), 2)
        out[k, 0, 14*r:14*r+14, 14*c:14*c+14] += 0.2
    return out, which

practice = torch.utils.data.TensorDataset(*pictures(200))
exam = torch.utils.data.TensorDataset(*pictures(60))
practice_loader = torch.utils.data.DataLoader(dataset=practice, batch_size=rows, shuffle=True)
exam_loader = torch.utils.data.DataLoader(dataset=exam, batch_size=rows, shuffle=False)

# one linear layer; softmax sits in the loss
model = nn.Linear(pixels, kinds)
measure = nn.CrossEntropyLoss()
sgd = torch.optim.SGD(model.parameters(), lr=rate)

for ep in range(rounds):
    for i, (x, t) in enumerate(practice_loader):
        x = x.reshape(-1, pixels)
        miss = measure(model(x), t)

        sgd.zero_grad()
        miss.backward()
        sgd.step()

        if (i+1) % 5 == 0:
            print ('round {}/{}, batch {}/{}, loss {:.4f}'.format(ep+1, rounds, i+1, len(practice_loader), miss.item()))

# how well does it do?
with torch.no_grad():
    right = 0
    seen = 0
    for x, t in exam_loader:
        scores = model(x.view(-1, 28*28))
        _, best = torch.max(scores.data, 1)
        seen += t.size(0)
        right += (best == t).sum()
    print('{} of {} right, that is {} %'.format(right, seen, 100 * right // seen))
    print(type(right).__name__, right.dtype)

# what has it looked at? the weights by quarters
w = model.weight.data.view(kinds, 2, 14, 2, 14)
quarter = w.mean(dim=(2, 4)).view(kinds, 4)
print(quarter.argmax(dim=1), quarter.shape)
