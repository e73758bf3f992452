import torch
import torch.nn as nn

torch.manual_seed(0)
conv3 = lambda cin, cout, step=1: nn.Conv2d(cin, cout, kernel_size=3, stride=step, padding=1, bias=False)

class Skip(nn.Module):
    """two convolutions and a way around them"""
    def __init__(self, cin, cout, step=1):
        super(Skip, self).__init__()
        self.body = nn.Sequential(conv3(cin, cout, step), nn.BatchNorm2d(cout), nn.ReLU(inplace=True),
                                  conv3(cout, cout), nn.BatchNorm2d(cout))
        self.around = None
        if step != 1 or cin != cout:
            self.around = nn.Sequential(conv3(cin, cout, step), nn.BatchNorm2d(cout))
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x):
        shortcut = x if self.around is None else self.around(x)
        y = self.body(x)
        y += shortcut
        return self.relu(y)

class SmallResNet(nn.Module):
    def __init__(self, widths, depths, classes=3):
        super(SmallResNet, self).__init__()
        self.stem = nn.Sequential(conv3(3, widths[0]), nn.BatchNorm2d(widths[0]), nn.ReLU(inplace=True))
        stages, cin = [], widths[0]
        for k, (width, depth) in enumerate(zip(widths, depths)):
            blocks = []
            for j in range(depth):
                blocks.append(Skip(cin, width, 2 if k > 0 and j == 0 else 1))
                cin = width
            stages.append(nn.Sequential(*blocks))
        self.stages = nn.Sequential(*stages)
        self.pool = nn.AvgPool2d(4)
        self.fc = nn.Linear(cin, classes)

    def forward(self, x):
        h = self.pool(self.stages(self.stem(x)))
        return self.fc(h.view(h.size(0), -1))

model = SmallResNet([4, 8], [1, 2])
print(model.stages[1])
print('parameters: %d, buffers: %d' % (sum(p.numel() for p in model.parameters()), len(list(model.buffers()))))

labels = torch.arange(3).repeat(8)
images = 0.3 * torch.randn(24, 3, 8, 8)
for n in range(24):
    images[n, labels[n]] += 0.5

measure = nn.CrossEntropyLoss()
rate = 0.02
adam = torch.optim.Adam(model.parameters(), lr=rate)

for ep in range(4):
    miss = measure(model(images), labels)
    adam.zero_grad()
    miss.backward()
    adam.step()
    print("epoch {}/4 loss {:.3f} rate {:.4f}".format(ep + 1, miss.item(), adam.param_groups[0]['lr']))
    if ep % 2:
        rate /= 3
        for group in adam.param_groups:
            group['lr'] = rate

model.eval()
with torch.no_grad():
    print(model(images).shape, model.stem[1].num_batches_tracked.item())
    for name, stage in model.stages.named_children():
        print(name, len(stage), [type(b).__name__ for b in stage], stage[0].around is None)
