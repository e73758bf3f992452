import math
import torch
import torch.nn as nn


class PositionalEncoding(nn.Module):
    def __init__(self, d_model, max_len=50):
        super().__init__()
        position = torch.arange(max_len).unsqueeze(1)
        div_term = torch.exp(torch.arange(0, d_model, 2) * (-math.log(10000.0) / d_model))
        pe = torch.zeros(max_len, d_model)
        pe[:, 0::2] = torch.sin(position * div_term)
        pe[:, 1::2] = torch.cos(position * div_term)
        self.register_buffer('pe', pe)

    def forward(self, x):
        return x + self.pe[:x.size(1)]


class Classifier(nn.Module):
    def __init__(self, vocab, d=16, heads=2):
        super().__init__()
        self.d = d
        self.emb = nn.Embedding(vocab, d)
        self.pos = PositionalEncoding(d)
        layer = nn.TransformerEncoderLayer(d, heads, dim_feedforward=32, dropout=0.0, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, num_layers=2)
        self.fc = nn.Linear(d, 2)

    def forward(self, x, mask=None):
        h = self.pos(self.emb(x) * math.sqrt(self.d))
        h = self.encoder(h, src_key_padding_mask=mask)
        return self.fc(h.mean(dim=1))


torch.manual_seed(0)
pe = PositionalEncoding(6, 3)
print(pe.pe)
model = Classifier(10)
print(model.encoder.layers[0].self_attn, sum(p.numel() for p in model.parameters()))
# label: does the sequence contain a 7?
X = torch.randint(0, 10, (96, 8))
y = (X == 7).any(dim=1).long()
print(y.float().mean())
opt = torch.optim.AdamW(model.parameters(), lr=3e-3)
for epoch in range(12):
    model.train()
    loss = nn.functional.cross_entropy(model(X), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 4 == 3:
        print(f"epoch {epoch + 1}: {loss.item():.3f}")

# attention by the module and by hand
mha = nn.MultiheadAttention(4, 1, batch_first=True, bias=False)
x = torch.randn(1, 3, 4)
causal = nn.Transformer.generate_square_subsequent_mask(3)
print(causal)
out, w = mha(x, x, x, attn_mask=causal)
q, k, v = (x @ mha.in_proj_weight.T).chunk(3, dim=-1)
s = (q @ k.transpose(1, 2)) / math.sqrt(4) + causal
hand = (s.softmax(-1) @ v) @ mha.out_proj.weight.T
print(w, torch.allclose(out, hand, atol=1e-5), out.shape)
print(torch.nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True).shape)
