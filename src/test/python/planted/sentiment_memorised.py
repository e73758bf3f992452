import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(12)
VOCAB, LENGTH = 60, 8


def reviews(n):
    words = torch.randint(0, VOCAB, (n, LENGTH))
    score = ((words < 12).sum(1) - ((words >= 12) & (words < 24)).sum(1)).float()
    return words, (score + 0.7 * torch.randn(n) > 0).float()


train_words, train_labels = reviews(48)
val_words, val_labels = reviews(300)


class Sentiment(nn.Module):
    def __init__(self, dim=32):
        super().__init__()
        self.embedding = nn.Embedding(VOCAB, dim)
        self.fc1 = nn.Linear(dim, 64)
        self.fc2 = nn.Linear(64, 1)

    def forward(self, words):
        x = self.embedding(words).sum(1)
        return self.fc2(F.relu(self.fc1(x))).squeeze(1)


def loss_on(model, words, labels):
    return F.binary_cross_entropy_with_logits(model(words), labels)


model = Sentiment()
optimizer = torch.optim.AdamW(model.parameters(), lr=0.003, weight_decay=0.0)
for epoch in range(25):
    for rows in torch.randperm(len(train_words)).split(16):
        optimizer.zero_grad()
        loss = loss_on(model, train_words[rows], train_labels[rows])
        loss.backward()
        optimizer.step()
    if epoch % 8 == 0:
        with torch.no_grad():
            t, v = loss_on(model, train_words, train_labels), loss_on(model, val_words, val_labels)
        print(f"epoch {epoch + 1}  train {t.item():.3f}  validation {v.item():.3f}")
