"""Layers with numbers: what they give, their gradients and names."""
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F

warnings.simplefilter("ignore")


def show(name, f, *inputs):
    torch.manual_seed(1)
    try:
        leaves = [t.clone().requires_grad_() if t.is_floating_point() else t for t in inputs]
        out = f(*leaves)
        out = out if isinstance(out, (tuple, list)) else (out,)
        fn = out[0].grad_fn
        (out[0].flatten() * torch.arange(1.0, out[0].numel() + 1).cos()).sum().backward()
        print(name, fn.name() if fn is not None else None, [tuple(o.shape) for o in out if o is not None])
        print(out[0].detach().flatten()[:6], [t.grad.flatten()[:4] for t in leaves if t.is_floating_point()])
    except Exception as e:
        print(name, type(e).__name__, "|", e)


g = torch.Generator().manual_seed(3)
r = lambda *s: torch.randn(*s, generator=g)
x1, x2, x3 = r(2, 4, 9), r(2, 4, 6, 6), r(1, 2, 4, 4, 4)
for name, layer, x in [
        ("conv1d", lambda x: nn.Conv1d(4, 2, 3, padding="same", dilation=2)(x), x1), ("conv1d even", lambda x: nn.Conv1d(4, 2, 4, padding="same")(x), x1),
        ("conv1d u", lambda x: nn.Conv1d(4, 2, 3, stride=2)(x), x1[0]), ("conv2d g", lambda x: nn.Conv2d(4, 4, (3, 2), groups=2, padding=(1, 0))(x), x2),
        ("conv2d refl", lambda x: nn.Conv2d(4, 3, 3, padding=1, padding_mode="reflect")(x), x2), ("conv3d", lambda x: nn.Conv3d(2, 3, 2)(x), x3),
        ("convT1", lambda x: nn.ConvTranspose1d(4, 3, 3, stride=2, output_padding=1)(x), x1),
        ("convT2", lambda x: nn.ConvTranspose2d(4, 2, 4, 2, 1)(x), x2), ("convT2 size", lambda x: nn.ConvTranspose2d(4, 2, 3, 2)(x, output_size=(14, 14)), x2),
        ("max1", lambda x: nn.MaxPool1d(2)(x), x1), ("max1 i", lambda x: nn.MaxPool1d(3, 2, 1, return_indices=True)(x)[0], x1),
        ("max2 ceil", lambda x: F.max_pool2d(x, 4, 3, ceil_mode=True), x2), ("avg1", lambda x: nn.AvgPool1d(3, 2, 1)(x), x1),
        ("avg2", lambda x: nn.AvgPool2d(3, 2, 1, count_include_pad=False)(x), x2), ("ada1", lambda x: nn.AdaptiveAvgPool1d(1)(x), x1),
        ("ada2", lambda x: nn.AdaptiveAvgPool2d((2, None))(x), x2), ("ada2 1", lambda x: nn.AdaptiveAvgPool2d(1)(x), x2),
        ("adm1", lambda x: nn.AdaptiveMaxPool1d(2)(x), x1), ("adm2", lambda x: nn.AdaptiveMaxPool2d((2, 3))(x), x2),
        ("bn1", lambda x: nn.BatchNorm1d(4, momentum=None)(x), x1), ("bn2 na", lambda x: nn.BatchNorm2d(4, affine=False, track_running_stats=False)(x), x2),
        ("ln", lambda x: nn.LayerNorm([6, 6], bias=False)(x), x2), ("ln na", lambda x: nn.LayerNorm(6, elementwise_affine=False)(x), x2),
        ("gn", lambda x: nn.GroupNorm(2, 4)(x), x2), ("in", lambda x: nn.InstanceNorm2d(4, affine=True)(x), x2),
        ("lrn", lambda x: nn.LocalResponseNorm(2)(x), x2), ("rms", lambda x: nn.RMSNorm(6)(x), x2),
        ("up", lambda x: nn.Upsample(scale_factor=2)(x), x2), ("upb", lambda x: F.interpolate(x, size=(3, 8), mode="bilinear", align_corners=True), x2),
        ("area", lambda x: F.interpolate(x, size=3, mode="area"), x2), ("pad", lambda x: F.pad(x, (1, 2), value=3.0), x1),
        ("zeropad", lambda x: nn.ZeroPad2d((1, 0, -1, 2))(x), x2), ("refl", lambda x: nn.ReflectionPad1d(2)(x), x1), ("circ", lambda x: F.pad(x, (1, 1), "circular") * 1, x1),
        ("unfold", lambda x: nn.Unfold(2, stride=2)(x), x2), ("fold", lambda x: nn.Fold((4, 4), 2)(x), r(2, 8, 9)), ("shuffle", lambda x: nn.PixelShuffle(2)(x), x2),
        ("drop2", lambda x: nn.Dropout2d(0.4)(x), x2), ("drop1", lambda x: nn.Dropout1d(0.4)(x), x1), ("drop", lambda x: F.dropout(x, 0.3), x1),
        ("prelu", lambda x: nn.PReLU(4)(x), x2), ("glu", lambda x: nn.GLU(1)(x), x2), ("softmin", lambda x: nn.Softmin(1)(x), x1),
        ("normalize", lambda x: F.normalize(x), x1), ("flatten", lambda x: nn.Flatten()(x), x2), ("unflatten", lambda x: nn.Unflatten(1, (2, 2))(x), x1),
        ("bilinear", lambda x: nn.Bilinear(9, 9, 2)(x, x), x1), ("cos", lambda x: nn.CosineSimilarity()(x, x * x), x1),
        ("dist", lambda x: nn.PairwiseDistance()(x, x * 2) * 1, x1)]:
    show(name, layer, x)
for kind in (nn.RNN, nn.LSTM, nn.GRU):
    show(kind.__name__, lambda x: kind(9, 3, 2, bidirectional=True)(x)[0].flatten(), x1)
    show(kind.__name__ + " first", lambda x: kind(9, 3, batch_first=True)(x)[0] * 1, x1)
    show(kind.__name__ + " unbatched", lambda x: kind(9, 3)(x)[0] * 1, x1[0])
    show(kind.__name__ + " cell", lambda x: (lambda o: o[0] if isinstance(o, tuple) else o)(getattr(nn, kind.__name__ + "Cell")(9, 3)(x)), x1[0])
show("mha", lambda x: nn.MultiheadAttention(9, 3)(x, x, x), x1)
show("mha mask", lambda x: nn.MultiheadAttention(9, 3, batch_first=True)(x, x, x, attn_mask=torch.ones(4, 4).triu(1).bool(), average_attn_weights=False), x1)
show("mha pad", lambda x: nn.MultiheadAttention(9, 3, batch_first=True)(x, x * 2, x, key_padding_mask=torch.tensor([[False] * 3 + [True]] * 2)), x1)
show("mha kv", lambda x: nn.MultiheadAttention(9, 3, batch_first=True, kdim=6, vdim=6)(x, torch.arange(60.0).view(2, 5, 6) / 60, torch.arange(60.0).view(2, 5, 6).sin()), x1)
x6 = r(2, 5, 6)
show("enc", lambda x: nn.TransformerEncoder(nn.TransformerEncoderLayer(6, 2, 8, 0.1, batch_first=True), 2)(x) * x, x6)
show("dec", lambda x: nn.TransformerDecoderLayer(6, 2, 8, 0.0, norm_first=True, activation="gelu")(x, x), x6)
show("tr", lambda x: nn.Transformer(6, 2, 1, 1, 8, 0.0, batch_first=True)(x, x, tgt_mask=nn.Transformer.generate_square_subsequent_mask(5)), x6)
show("emb", lambda w: F.embedding(torch.tensor([0, 2, 2]), w, padding_idx=2), r(4, 3))
show("bag", lambda w: F.embedding_bag(torch.tensor([0, 2, 2, 1]), w, torch.tensor([0, 3])) * 1, r(4, 3))
show("sdpa", lambda q: F.scaled_dot_product_attention(q, q, q, is_causal=True) * 1, x6)
print(nn.Embedding(4, 2, padding_idx=1).weight[1], F.one_hot(torch.tensor([0, 2])), F.one_hot(torch.tensor([1]), 4))
