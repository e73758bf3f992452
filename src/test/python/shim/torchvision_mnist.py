import os
import shutil
import struct
import torch
from torch.utils.data import DataLoader
from torchvision import datasets, transforms
from torchvision.transforms import Compose, Lambda, Normalize, ToTensor
from torchvision.utils import make_grid
import numpy as np

try:
    datasets.FashionMNIST("made_by_test", download=False)
except RuntimeError as e:
    print("Dataset not found" in str(e))
raw = "made_by_test/MNIST/raw"
os.makedirs(raw)
for part, count in (("train", 10), ("t10k", 4)):
    with open(f"{raw}/{part}-images-idx3-ubyte", "wb") as f:
        f.write(struct.pack(">IIII", 2051, count, 28, 28) + bytes((i * 7) % 256 for i in range(count * 784)))
    with open(f"{raw}/{part}-labels-idx1-ubyte", "wb") as f:
        f.write(struct.pack(">II", 2049, count) + bytes(i % 10 for i in range(count)))
turn = Compose([ToTensor(), Normalize((0.1307,), (0.3081,))])
train = datasets.MNIST("made_by_test", train=True, download=False, transform=turn)
print(len(train), train.data.shape, train.data.dtype, train.targets[:4], train.classes[2])
x, y = train[3]
print(x.shape, x.dtype, y, type(y).__name__, x[0, 0, :4])
print(train)
plain = datasets.MNIST(root="made_by_test", train=False, target_transform=Lambda(lambda t: torch.zeros(10).scatter_(0, torch.tensor(t), value=1)))
img, one_hot = plain[1]
print(img.size, img.mode, np.array(img).shape, np.array(img)[0, :5], one_hot)
for images, labels in DataLoader(train, batch_size=4):
    print(images.shape, labels, f"{images.mean():.4f}")
print(ToTensor()(np.array([[0, 255], [51, 102]], dtype=np.uint8)), transforms.ToTensor())
print(turn)
print(make_grid(x.unsqueeze(0).repeat(3, 1, 1, 1), nrow=2).shape)
for wrong in (lambda: Normalize(0.5, 0)(x), lambda: Normalize(0.5, 0.5)(torch.arange(3).view(1, 1, 3)), lambda: ToTensor()([1])):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
print(hasattr(transforms, "Dreams"))
shutil.rmtree("made_by_test")
