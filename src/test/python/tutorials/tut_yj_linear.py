import torch
import torch.nn as nn
import numpy as np
import matplotlib.pyplot as plt


# settings
n_in, n_out = 1, 1
n_epochs = 30
rate = 0.003

# eleven measurements: load in kg, stretch in cm
load = np.array([[1.1], [2.4], [3.3], [4.0], [4.9],
                 [5.5], [6.2], [7.1], [7.7], [8.8], [9.6]], dtype=np.float32)
stretch = np.array([[0.9], [1.6], [1.5], [2.2], [2.4],
                    [2.9], [2.8], [3.6], [3.3], [4.1], [4.6]], dtype=np.float32)

torch.manual_seed(5)
spring = nn.Linear(n_in, n_out)
measure = nn.MSELoss()
sgd = torch.optim.SGD(spring.parameters(), lr=rate)

for ep in range(n_epochs):
    xs = torch.from_numpy(load)
    ys = torch.from_numpy(stretch)
    miss = measure(spring(xs), ys)
    sgd.zero_grad()
    miss.backward()
    sgd.step()
    if (ep+1) % 5 == 0:
        print ('epoch {}/{}: {:.4f}'.format(ep+1, n_epochs, miss.item()))

line = spring(torch.from_numpy(load)).detach().numpy()
plt.plot(load, stretch, 'ro', label='measured')
plt.plot(load, line, label='line')
plt.legend()
plt.show()
print(line.shape, line.dtype, np.round(line[:3, 0], 3))

torch.save(spring.state_dict(), 'spring.ckpt')
again = nn.Linear(n_in, n_out)
again.load_state_dict(torch.load('spring.ckpt'))
print(torch.equal(again.weight, spring.weight), list(again.state_dict()))

# the same by least squares in numpy
A = np.hstack([load, np.ones_like(load)])
k, b = np.linalg.lstsq(A, stretch, rcond=None)[0].ravel()
print('least squares: %.3f %.3f' % (k, b))

# three scalars
p = torch.tensor(4., requires_grad=True)
q = torch.tensor(-2., requires_grad=True)
r = torch.tensor(.5, requires_grad=True)
s = p * q + r
s.backward()
print(s, p.grad, q.grad, r.grad)

# a linear layer, inside out
x, y = torch.ones(4, 3), torch.zeros(4, 2)
layer = nn.Linear(3, 2)
print('w: ', tuple(layer.weight.shape), 'b: ', tuple(layer.bias.shape))
loss = nn.MSELoss()(layer(x), y)
loss.backward()
print('dL/dw: ', layer.weight.grad)
print('dL/db: ', layer.bias.grad)
opt = torch.optim.SGD(layer.parameters(), lr=0.01)
opt.step()
print('after one step: %.4f -> %.4f' % (loss.item(), nn.MSELoss()(layer(x), y).item()))
