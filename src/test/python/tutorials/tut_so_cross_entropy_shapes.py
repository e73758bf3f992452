import torch, torch.nn as nn
import torch.nn.functional as F

# "Which shapes does CrossEntropyLoss want?" -- trying them all
torch.manual_seed(0)
ce = nn.CrossEntropyLoss()

logits = torch.tensor([[2.0, 0.0, -1.0], [0.0, 3.0, 0.5]])
target = torch.tensor([0, 1])
print(ce(logits, target))
print(-(F.log_softmax(logits, 1).gather(1, target[:, None])).mean())
print(nn.NLLLoss()(nn.LogSoftmax(dim=1)(logits), target))
print(ce(logits[0], target[0]))

# softmax before the loss: a common mistake
print(ce(F.softmax(logits, dim=1), target), "<- softmax twice")

# sequences: (N, T, C) has to become (N, C, T) or (N*T, C)
seq = torch.randn(2, 5, 3)
t = torch.randint(0, 3, (2, 5))
l1 = ce(seq.permute(0, 2, 1), t)
l2 = ce(seq.reshape(-1, 3), t.reshape(-1))
print(l1, l2, torch.allclose(l1, l2))
try:
    ce(seq, t)
except Exception as e:
    print(type(e).__name__, e)

# segmentation: (N, C, H, W) with (N, H, W)
seg = torch.randn(1, 4, 2, 2, requires_grad=True)
m = torch.tensor([[[0, 1], [3, 255]]])
loss = F.cross_entropy(seg, m, ignore_index=255)
loss.backward()
print(loss, seg.grad[0, :, 1, 1], seg.grad.sum().abs() < 1e-6)

# one column too many
try:
    ce(logits, target.unsqueeze(1))
except RuntimeError as e:
    print("RuntimeError", e)
try:
    ce(logits, target.float())
except RuntimeError as e:
    print("RuntimeError", e)
onehot = F.one_hot(target, 3).float()
print(ce(logits, onehot), ce(logits, target, ) == ce(logits, onehot))
try:
    ce(logits, torch.tensor([1, 3]))
except IndexError as e:
    print("IndexError", e)

# class weights, reductions
w = torch.tensor([1.0, 10.0, 1.0])
for red in ("mean", "sum", "none"):
    print(red, nn.CrossEntropyLoss(weight=w, reduction=red)(logits, target))
print(nn.CrossEntropyLoss(label_smoothing=0.2)(logits, target), nn.CrossEntropyLoss(ignore_index=1)(logits, target))

# binary: one logit with BCE, two with CE
z = torch.tensor([0.7, -1.2])
y = torch.tensor([1.0, 0.0])
print(F.binary_cross_entropy_with_logits(z, y), ce(torch.stack([torch.zeros(2), z], 1), y.long()))
try:
    F.binary_cross_entropy_with_logits(z.unsqueeze(1), y)
except ValueError as e:
    print("ValueError", e)
# MSE with the wrong shape silently broadcasts
import warnings; warnings.simplefilter("ignore")
print(F.mse_loss(torch.tensor([[1.0], [2.0]]), torch.tensor([1.0, 2.0])), F.mse_loss(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.0])))
