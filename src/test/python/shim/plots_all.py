import os
import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import torch

matplotlib.use("Agg")
plt.style.use("ggplot")
plt.rcParams["figure.figsize"] = (8, 6)
fig, axes = plt.subplots(2, 3, figsize=(9, 5))
print(axes.shape, len(axes), len(axes.flatten()), axes[0, 1] is axes[0][1], axes[:, 0].shape, axes.ravel()[4] is axes[1, 1])
x = np.linspace(0, 6, 30)
ax = axes[0, 0]
line, = ax.plot(x, np.sin(x), "r--", label="sin", linewidth=2)
ax.plot(torch.linspace(0, 6, 30), torch.cos(torch.linspace(0, 6, 30)), label="cos")
ax.set(title="curves", xlabel="x", ylabel="y", xlim=(0, 6))
ax.legend(loc="best")
ax.grid(True)
ax.axhline(0, color="gray", ls=":")
print(line.get_label(), ax.get_title(), tuple(map(float, ax.get_xlim())), len(ax.lines), ax.get_xlabel())
axes[0, 1].scatter(torch.randn(20), np.arange(20), c=np.arange(20), cmap="viridis", s=30)
n, bins, patches = axes[0, 2].hist([1, 2, 2, 3, 3, 3, 9], bins=4, alpha=0.5)
print(n, bins, len(patches))
image = axes[1, 0].imshow(torch.arange(12.0).reshape(3, 4), cmap="gray", vmin=0)
fig.colorbar(image, ax=axes[1, 0])
axes[1, 0].axis("off")
bars = axes[1, 1].bar(["a", "b"], [3, 4], color=["tab:blue", "C1"], yerr=[1, 1])
for bar in bars:
    print(bar.get_height(), round(bar.get_x() + bar.get_width() / 2, 6))
xx, yy = np.meshgrid(np.linspace(-1, 1, 5), np.linspace(-1, 1, 5))
axes[1, 2].contourf(xx, yy, xx ** 2 + yy, levels=5, alpha=0.4)
axes[1, 2].contour(xx, yy, xx ** 2 + yy, colors="k")
axes[1, 2].text(0, 0, "middle", ha="center")
fig.suptitle("all")
fig.tight_layout()
plt.savefig("plots_all_test.png", dpi=40)
print(open("plots_all_test.png", "rb").read(8), os.path.getsize("plots_all_test.png") > 1000)
os.remove("plots_all_test.png")
plt.show()
plt.close('all')
plt.figure()
plt.plot([1, 10, 100])
plt.yscale("log")
plt.fill_between([0, 1, 2], [1, 1, 1], [2, 2, 2], alpha=0.2)
plt.errorbar([0, 1], [1, 2], yerr=0.5, fmt="o")
plt.step([0, 1, 2], [1, 2, 3])
plt.annotate("here", (1, 1), xytext=(2, 2))
plt.xticks([0, 1, 2], ["zero", "one", "two"])
print([t.get_text() for t in plt.gca().get_xticklabels()], plt.gca() is plt.gcf().gca())
plt.close()
for wrong in (lambda: plt.plot([1, 2], [1, 2, 3]), lambda: plt.scatter([1], [1, 2]), lambda: plt.plot([1], [1], "zz"),
              lambda: plt.imshow([1, 2, 3]), lambda: plt.subplot(2, 2, 5),
              lambda: plt.plot(torch.ones(2, requires_grad=True))):
    try:
        wrong()
        print("no error")
    except Exception as e:
        print(type(e).__name__, e)
print(hasattr(plt, "sankey_of_dreams"), [round(float(v), 2) for v in plt.cm.gray(0.5)][:2], plt.get_cmap("tab10").N)
