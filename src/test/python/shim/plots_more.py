import os
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
from matplotlib import animation, cm
from matplotlib.colors import LogNorm, Normalize, rgb2hex
from matplotlib.patches import Circle, Patch, Polygon, Rectangle
from mpl_toolkits.mplot3d import Axes3D
import numpy as np
import torch

# three dimensions, in every way that scripts ask for them
fig = plt.figure(figsize=(6, 4))
ax = fig.add_subplot(121, projection='3d')
x, y = np.meshgrid(np.linspace(-2, 2, 12), np.linspace(-2, 2, 12))
ax.plot_surface(x, y, x ** 2 - y ** 2, cmap='viridis', rstride=1, cstride=1, alpha=0.8)
ax.plot_wireframe(x, y, x + y, color='gray')
ax.scatter(torch.randn(5), torch.randn(5), torch.randn(5), c='r', marker='o')
line, = ax.plot([0, 1], [0, 1], [0, 1], 'g-', label='path')
ax.text(0, 0, 0, 'origin', color='red')
ax.set_xlabel('x')
ax.set_zlabel('z')
ax.set_zlim(-4, 4)
ax.view_init(30, 45)
print(tuple(map(float, ax.get_zlim())), line.get_label(), ax.name)
ax = plt.subplot(1, 2, 2, projection='3d')
ax.bar3d([0, 1], [0, 1], [0, 0], 0.5, 0.5, [1, 2])
plt.savefig('three.png', dpi=30)
print(os.path.getsize('three.png') > 500)
plt.show()
fig, axes = plt.subplots(1, 2, subplot_kw={'projection': '3d'})
print(axes.shape)
plt.close('all')

# made of areas
fig, axes = plt.subplots(2, 4, figsize=(10, 5), sharex=False)
wedges, texts, percents = axes[0, 0].pie([1, 2, 1], labels=['a', 'b', 'c'], autopct='%1.1f%%', startangle=90)
print(len(wedges), [t.get_text() for t in texts], [t.get_text() for t in percents])
boxes = axes[0, 1].boxplot([[1, 2, 3, 9], [2, 3, 4]])
print(len(boxes['boxes']), len(boxes['medians']), len(boxes['whiskers']))
axes[0, 2].stem([0, 1, 2], [1, 3, 2])
axes[0, 3].quiver([0, 1], [0, 1], [1, 0], [0, 1])
axes[1, 0].arrow(0, 0, 1, 1, head_width=0.1)
axes[1, 0].fill([0, 1, 1], [0, 0, 1], 'b', alpha=0.3)
counts, xs, ys, image = axes[1, 1].hist2d([0.1, 0.2, 0.9, 0.95], [0.1, 0.2, 0.9, 0.1], bins=2)
print(counts, xs, ys)
box = axes[1, 2].add_patch(Rectangle((0, 0), 1, 2, fill=False, edgecolor='red', linewidth=2))
axes[1, 2].add_patch(Circle((0.5, 0.5), 0.25, color='g'))
axes[1, 2].add_patch(Polygon([[0, 0], [1, 0], [0, 1]], alpha=0.5))
axes[1, 2].legend(handles=[Patch(color='g', label='circle')])
bars = axes[1, 3].bar(['a', 'b'], [1, 2])
print([t.get_text() for t in axes[1, 3].bar_label(bars)])
ax = axes[1, 3]
ax.spines['right'].set_color('none')
ax.spines['top'].set_visible(False)
ax.spines['bottom'].set_position(('data', 0))
ax.xaxis.set_ticks_position('bottom')
ax.get_yaxis().set_visible(False)
fig.subplots_adjust(wspace=0.3)
for name in ('areas.pdf', 'areas.svg', 'areas.jpg'):
    plt.savefig(name, dpi=30)
    print(name, os.path.getsize(name) > 500)
plt.close()

# pixels, colours, settings
plt.figure(figsize=(1, 1))
plt.savefig('pixels.png', dpi=20)
pixels = plt.imread('pixels.png')
print(pixels.shape[:2], pixels.dtype, float(pixels.max()))
colors = cm.rainbow(np.linspace(0, 1, 4))
print(colors.shape, rgb2hex((1, 0, 0)), len(plt.cm.tab10(range(3))))
print(Normalize(0, 10)(5), LogNorm(1, 100)(10), Normalize(vmin=0, vmax=2)(np.array([0.0, 1.0])).tolist())
with plt.rc_context({'font.size': 20}):
    print(float(plt.rcParams['font.size']))
print(plt.rcParams['font.size'], plt.isinteractive())
plt.ion()
print(plt.isinteractive())
plt.ioff()

# frames are drawn when they are saved
fig, ax = plt.subplots(figsize=(1, 1))
line, = ax.plot([], [])
ax.set_xlim(0, 5)
def update(i):
    print('frame', i)
    line.set_data(range(i), range(i))
    return line,
film = animation.FuncAnimation(fig, update, frames=3, interval=50, blit=False, init_func=lambda: (line,))
plt.show()
film.save('film.gif', writer='pillow', fps=5, dpi=20)
content = open('film.gif', 'rb').read()
print(content[:3], content.count(b'NETSCAPE2.0'))
for name in ('three.png', 'areas.pdf', 'areas.svg', 'areas.jpg', 'pixels.png', 'film.gif'):
    os.remove(name)
