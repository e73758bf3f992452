import torch
import torch.nn as nn
import torch.nn.functional as F


class DiceLoss(nn.Module):
    def __init__(self, smooth=1.0):
        super().__init__()
        self.smooth = smooth

    def forward(self, logits, target):
        p = torch.sigmoid(logits).flatten(1)
        t = target.flatten(1)
        inter = (p * t).sum(1)
        return (1 - (2 * inter + self.smooth) / (p.sum(1) + t.sum(1) + self.smooth)).mean()


class FocalLoss(nn.Module):
    def __init__(self, gamma=2.0, alpha=None):
        super().__init__()
        self.gamma = gamma
        self.register_buffer("alpha", alpha)

    def forward(self, logits, target):
        ce = F.cross_entropy(logits, target, reduction="none", weight=self.alpha)
        pt = torch.exp(-ce)
        return ((1 - pt) ** self.gamma * ce).mean()


def rmsle(pred, target):
    return torch.sqrt(F.mse_loss(torch.log1p(pred), torch.log1p(target)))


def quantile_loss(pred, target, q):
    e = target - pred
    return torch.max(q * e, (q - 1) * e).mean()


torch.manual_seed(0)
logits = torch.randn(2, 1, 3, 3, requires_grad=True)
mask = (torch.rand(2, 1, 3, 3) > 0.5).float()
loss = DiceLoss()(logits, mask)
loss.backward()
print(loss, logits.grad[0, 0])

z = torch.tensor([[2.0, 0.5, -1.0], [0.1, 0.2, 0.3]], requires_grad=True)
t = torch.tensor([0, 2])
for L in (FocalLoss(), FocalLoss(0.0), FocalLoss(2.0, torch.tensor([1.0, 2.0, 3.0]))):
    z.grad = None
    l = L(z, t)
    l.backward()
    print(f"{l.item():.5f}", z.grad)

a, b = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.5, 2.0, 2.0])
print(rmsle(a, b), quantile_loss(a, b, 0.9), quantile_loss(a, b, 0.1))

print(F.cross_entropy(z, t, weight=torch.tensor([1.0, 1.0, 5.0])), F.cross_entropy(z, t, reduction="sum"), F.cross_entropy(z, t, label_smoothing=0.1), F.cross_entropy(z, torch.tensor([0, -100])), F.nll_loss(F.log_softmax(z, 1), t, reduction="none"), sep="\n")
print(F.cross_entropy(z, torch.tensor([[0.7, 0.2, 0.1], [0.0, 0.5, 0.5]])))
print(F.kl_div(F.log_softmax(z, 1), torch.full((2, 3), 1 / 3), reduction="batchmean"), F.huber_loss(a, b, delta=0.3), F.smooth_l1_loss(a, b, beta=0.5), F.l1_loss(a, b))
print(F.binary_cross_entropy_with_logits(a, torch.tensor([1.0, 0, 1]), pos_weight=torch.tensor(3.0)))
x1, x2 = torch.tensor([[1.0, 0.0], [0.0, 1.0]]), torch.tensor([[0.5, 0.5], [1.0, 0.0]])
print(F.cosine_embedding_loss(x1, x2, torch.tensor([1, -1])), F.margin_ranking_loss(a, b, torch.ones(3), margin=0.5), F.triplet_margin_loss(x1, x2, x1 + 1), F.pairwise_distance(x1, x2), sep="\n")

# contrastive loss on a pair of embeddings
emb = torch.tensor([[0.0, 1.0], [1.0, 1.0]], requires_grad=True)
d = (emb[0] - emb[1]).norm()
for same in (1, 0):
    emb.grad = None
    c = same * d ** 2 + (1 - same) * torch.clamp(2.0 - d, min=0) ** 2
    c.backward(retain_graph=True)
    print(same, c, emb.grad)
