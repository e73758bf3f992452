# Matrix factorization for a toy recommender: embeddings with biases, SGD with weight decay
import torch
import torch.nn as nn

torch.manual_seed(42)
num_users, num_items = 12, 15
true_u = torch.randn(num_users, 3)
true_v = torch.randn(num_items, 3)
ratings = (true_u @ true_v.t()).clamp(-2, 2) + 3
mask = torch.rand(num_users, num_items) < 0.6
users, items = mask.nonzero(as_tuple=True)
values = ratings[users, items]
print(f"{len(values)} ratings of {num_users * num_items}, mean {values.mean():.3f}")


class MF(nn.Module):
    def __init__(self, n_users, n_items, dim=4):
        super(MF, self).__init__()
        self.user = nn.Embedding(n_users, dim)
        self.item = nn.Embedding(n_items, dim)
        self.user_bias = nn.Embedding(n_users, 1)
        self.item_bias = nn.Embedding(n_items, 1)
        self.mu = nn.Parameter(torch.tensor(3.0))
        for emb in (self.user, self.item):
            nn.init.normal_(emb.weight, std=0.1)
        for emb in (self.user_bias, self.item_bias):
            nn.init.zeros_(emb.weight)

    def forward(self, u, i):
        dot = (self.user(u) * self.item(i)).sum(dim=1)
        return dot + self.user_bias(u).squeeze(1) + self.item_bias(i).squeeze(-1) + self.mu


model = MF(num_users, num_items)
print(model)
print(sum(p.numel() for p in model.parameters()), "parameters")
optimizer = torch.optim.Adam(model.parameters(), lr=0.05, weight_decay=1e-4)
criterion = nn.MSELoss()
perm = torch.randperm(len(values))
train, test = perm[:80], perm[80:]
for epoch in range(1, 101):
    model.train()
    optimizer.zero_grad()
    loss = criterion(model(users[train], items[train]), values[train])
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        model.eval()
        with torch.no_grad():
            rmse = criterion(model(users[test], items[test]), values[test]).sqrt()
        print(f"Epoch {epoch:3d} | train loss {loss.item():.4f} | test RMSE {rmse.item():.3f}")

with torch.no_grad():
    scores = torch.stack([model(torch.full((num_items,), u), torch.arange(num_items)) for u in range(3)])
    top = scores.topk(3, dim=1)
print(top.indices)
print(top.values.round(decimals=2))
