import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(18)
x = torch.randn(200, 6)
y = x[:, :3].argmax(1)
teacher = nn.Sequential(nn.Linear(6, 64), nn.ReLU(), nn.Linear(64, 3))
opt = torch.optim.Adam(teacher.parameters(), lr=0.01)
for _ in range(40):
    loss = F.cross_entropy(teacher(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
teacher.eval()
student = nn.Linear(6, 3)
opt = torch.optim.Adam(student.parameters(), lr=0.03)
T = 2.0
for _ in range(60):
    with torch.no_grad():
        soft = F.softmax(teacher(x) / T, dim=1)
    out = student(x)
    loss = 0.7 * T * T * F.kl_div(F.log_softmax(out / T, dim=1), soft, reduction='batchmean') + 0.3 * F.cross_entropy(out, y)
    opt.zero_grad()
    loss.backward()
    opt.step()
print(loss.item() < 1)
