import torch

# N is batch size; D_in is input dimension;
# H is hidden dimension; D_out is output dimension.
N, D_in, H, D_out = 32, 100, 20, 10
torch.manual_seed(0)
x = torch.randn(N, D_in)
y = torch.randn(N, D_out)

model = torch.nn.Sequential(
          torch.nn.Linear(D_in, H),
          torch.nn.ReLU(),
          torch.nn.Linear(H, D_out),
        )
loss_fn = torch.nn.MSELoss(reduction='sum')

learning_rate = 1e-3
for t in range(30):
  y_pred = model(x)
  loss = loss_fn(y_pred, y)
  if t % 10 == 0:
    print(t, "%.3f" % loss.item())
  model.zero_grad()
  loss.backward()
  with torch.no_grad():
    for param in model.parameters():
      param.data -= learning_rate * param.grad

optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for t in range(30):
  y_pred = model(x)
  loss = loss_fn(y_pred, y)
  if t % 10 == 0:
    print(t, "%.3f" % loss.item())
  optimizer.zero_grad()
  loss.backward()
  optimizer.step()


class TwoLayerNet(torch.nn.Module):
  def __init__(self, D_in, H, D_out):
    super(TwoLayerNet, self).__init__()
    self.linear1 = torch.nn.Linear(D_in, H)
    self.linear2 = torch.nn.Linear(H, D_out)

  def forward(self, x):
    h_relu = self.linear1(x).clamp(min=0)
    y_pred = self.linear2(h_relu)
    return y_pred


model = TwoLayerNet(D_in, H, D_out)
optimizer = torch.optim.SGD(model.parameters(), lr=1e-4)
for t in range(20):
  y_pred = model(x)
  loss = loss_fn(y_pred, y)
  if t % 5 == 0: print(t, "%.3f" % loss.item())
  optimizer.zero_grad()
  loss.backward()
  optimizer.step()
print(model)
print([p.grad.abs().sum().item() > 0 for p in model.parameters()])
