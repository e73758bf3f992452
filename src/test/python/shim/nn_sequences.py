"""LSTMs as the tutorials print them, packed sequences, and encoders that leave out padding."""
import torch, torch.nn as nn
torch.manual_seed(1)
lstm = nn.LSTM(3, 3)
inputs = [torch.randn(1, 3) for _ in range(5)]
hidden = (torch.randn(1, 1, 3), torch.randn(1, 1, 3))
for i in inputs:
    out, hidden = lstm(i.view(1, 1, -1), hidden)
inputs = torch.cat(inputs).view(len(inputs), 1, -1)
hidden = (torch.randn(1, 1, 3), torch.randn(1, 1, 3))
out, hidden = lstm(inputs, hidden)
print(out)
print(hidden)
print(nn.LSTM(3,2,batch_first=True)(torch.randn(2,4,3))[0])
print(nn.LSTM(3,2).double()(torch.randn(2,1,3).double())[0])
l=nn.LSTM(3,2,2,dropout=0.5); print(l(torch.randn(2,1,3))[1])
p=nn.utils.rnn.pack_sequence([torch.ones(2,3),torch.ones(1,3)]); o,h=nn.LSTM(3,2)(p); print(o.data,h)
o,h=nn.GRU(3,2)(p); print(o.data,h)
enc=nn.TransformerEncoder(nn.TransformerEncoderLayer(4,2,8,batch_first=True),2,norm=nn.LayerNorm(4)).eval()
x=torch.randn(2,3,4); m=torch.tensor([[False,False,True],[False,True,True]])
with torch.no_grad(): print(enc(x,src_key_padding_mask=m)); print(enc.layers[0](x,src_key_padding_mask=m))
print(enc(x,src_key_padding_mask=m))
for q in enc.parameters(): q.requires_grad=False
print(enc(x,src_key_padding_mask=m))
enc2=nn.TransformerEncoder(nn.TransformerEncoderLayer(4,2,8),1).eval()
with torch.no_grad(): print(enc2(x.transpose(0,1),src_key_padding_mask=m))
