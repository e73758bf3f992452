import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn as nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 40).unsqueeze(1)
y = x.pow(3) + 0.1 * torch.randn(x.size())

model = nn.Sequential(nn.Linear(1, 10), nn.Tanh(), nn.Linear(10, 1))
opt = torch.optim.Adam(model.parameters(), lr=0.03)
losses, norms = [], []
for t in range(100):
    pred = model(x)
    loss = nn.functional.mse_loss(pred, y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    losses.append(loss.item())
    norms.append(sum(p.grad.norm().item() for p in model.parameters()))
print(len(losses), f"{losses[0]:.4f}", f"{losses[-1]:.3f}", losses[-1] < losses[0])

plt.figure(figsize=(6, 4))
plt.plot(losses, label="loss")
plt.plot(np.array(norms) / norms[0], "--", color="tab:orange", label="gradient norm")
plt.xlabel("step")
plt.ylabel("value")
plt.title("Training")
plt.yscale("log")
plt.legend()
plt.grid(True)
plt.show()

fig, axes = plt.subplots(1, 2, figsize=(8, 3))
axes[0].scatter(x.numpy(), y.numpy(), s=10)
axes[0].plot(x.numpy(), model(x).detach().numpy(), "r-", lw=2)
axes[0].set_title("fit")
axes[0].set_xlim(-1.1, 1.1)
axes[1].hist(torch.randn(500).numpy(), bins=20, alpha=0.7)
axes[1].set_xlabel("z")
axes[1].set_ylabel("count")
plt.tight_layout()
plt.savefig("training_plot.png")
plt.close()
print(len(axes), type(fig).__name__)

fig, ax = plt.subplots()
ax.bar(["a", "b", "c"], [3, 1, 2], color="green")
ax.axhline(2, color="k", linestyle=":")
ax.text(0, 3, "top")
plt.show()

plt.subplot(2, 1, 1)
plt.imshow(torch.eye(5), cmap="gray")
plt.colorbar()
plt.axis("off")
plt.subplot(2, 1, 2)
plt.plot([1, 2, 3], [1, 4, 9], "go-")
plt.fill_between([1, 2, 3], [0, 3, 8], [2, 5, 10], alpha=0.2)
plt.xticks([1, 2, 3])
plt.ylim(0, 12)
plt.suptitle("two")
plt.show()

fig = plt.figure()
ax = fig.add_subplot(111)
ax.errorbar([1, 2], [1, 2], yerr=[0.1, 0.2])
ax.legend(["e"])
fig.savefig("training_plot.png", dpi=50)
plt.close("all")
import os
print(os.path.exists("training_plot.png"))
os.remove("training_plot.png")
