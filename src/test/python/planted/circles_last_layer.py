import torch
import torch.nn.functional as F
from sklearn.datasets import make_circles

torch.manual_seed(12)
pts, lab = make_circles(300, noise=0.08, factor=0.4, random_state=12)
pts = torch.as_tensor(pts, dtype=torch.float64)
lab = torch.as_tensor(lab, dtype=torch.float64)

net = torch.nn.Sequential(
    torch.nn.Linear(2, 16), torch.nn.ReLU(),
    torch.nn.Linear(16, 1), torch.nn.Sigmoid(),
).double()
adam = torch.optim.Adam(net.parameters(), lr=0.01)

step = 0
while step < 300:
    out = net(pts).squeeze(1)
    loss = F.binary_cross_entropy_with_logits(out, lab)
    adam.zero_grad()
    loss.backward()
    adam.step()
    step += 1
    if step % 100 == 0:
        print("step", step, "loss", "%.4f" % loss.item())
