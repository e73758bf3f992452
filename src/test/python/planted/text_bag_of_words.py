import torch
import torch.nn as nn

docs = [
    ("the striker scored a late goal", 0), ("the keeper saved a penalty", 0),
    ("the match ended in a draw", 0), ("fans cheered the winning team", 0),
    ("the court heard the appeal", 1), ("the judge read the verdict", 1),
    ("a lawyer filed the appeal", 1), ("the jury reached a verdict", 1),
    ("simmer the onions in butter", 2), ("bake the bread until golden", 2),
    ("stir the sauce with butter", 2), ("season the soup with salt", 2),
]
vocab = sorted({word for text, _ in docs for word in text.split()})
index = {word: i for i, word in enumerate(vocab)}


def vectorize(text):
    v = torch.zeros(len(vocab))
    for word in text.split():
        v[index[word]] += 1
    return v


X = torch.stack([vectorize(text) for text, _ in docs])
y = torch.tensor([label for _, label in docs])

torch.manual_seed(0)
linear = nn.Linear(len(vocab), 3)
objective = nn.CrossEntropyLoss()
sgd = torch.optim.SGD(linear.parameters(), lr=0.5)
for epoch in range(101):
    linear.zero_grad()
    scores = torch.softmax(linear(X), dim=-1)
    loss = objective(scores, y)
    loss.backward()
    sgd.step()
    if epoch % 25 == 0:
        print(f"{epoch:3d} {loss.item():.4f}")
