"""Writes src/test/resources/pytorch/weights: arrays as NumPy, safetensors and the real PyTorch keep them; and checks Tapedeck's.

WeightFileReaderTest reads what is written here. With -Dtapedeck.weights=FOLDER it writes three files there, which are read here by
the real libraries if the folder is named. Run by hand from the project's folder, with Debian's python3-torch (2.6) and
python3-safetensors:
    python3 src/test/pytorch/weights_fixtures.py [FOLDER]
"""
import pathlib
import sys

import numpy as np
import safetensors.torch
import torch

FOLDER = pathlib.Path("src/test/resources/pytorch/weights")


def expected():
    return {"w1": torch.arange(6, dtype=torch.float64).reshape(2, 3) / 4,
            "b1": torch.tensor([-0.5, 1e300, 3.0], dtype=torch.float64),
            "one": torch.tensor(2.5, dtype=torch.float64)}


def fixtures():
    FOLDER.mkdir(exist_ok=True)
    arrays = expected()
    np.savez(FOLDER / "numpy.npz", **{name: each.numpy() for name, each in arrays.items()})
    np.savez_compressed(FOLDER / "packed.npz", w1=np.asfortranarray(arrays["w1"].numpy()), b1=arrays["b1"].numpy(),
                        one=np.float32(2.5))
    safetensors.torch.save_file(arrays, FOLDER / "torch.safetensors", {"format": "pt"})
    torch.save(arrays, FOLDER / "torch.pt")
    torch.manual_seed(1)
    linear = torch.nn.Linear(3, 2)
    torch.save(linear.state_dict(), FOLDER / "linear.pt")
    optimizer = torch.optim.Adam(linear.parameters())
    linear(torch.ones(1, 3)).sum().backward()
    optimizer.step()
    torch.save({"model": linear.state_dict(), "optimizer": optimizer.state_dict(), "epoch": 3}, FOLDER / "nested.pt")
    torch.save({"w1": arrays["w1"].to(torch.bfloat16).T, "b1": torch.tensor([1, -2]), "one": torch.tensor(2.5).half()},
               FOLDER / "types.pt")


def check(folder):
    read = [dict(np.load(folder / "a.npz")), safetensors.torch.load_file(folder / "a.safetensors"),
            torch.load(folder / "a.pt", weights_only=True)]
    for each in read:
        assert sorted(each) == ["b1", "none", "one", "w1"], list(each)
        arrays = {name: torch.as_tensor(array) for name, array in each.items()}
        assert all(array.dtype == torch.float64 for array in arrays.values())
        assert arrays["w1"].tolist() == expected()["w1"].tolist()
        assert arrays["b1"].tolist() == [-0.5, 1e300, float("inf")]
        assert arrays["one"].shape == () and arrays["one"].item() == 2.5
        assert arrays["none"].shape == (0, 2)
    print("numpy", np.__version__, "safetensors", safetensors.__version__, "torch", torch.__version__, "read all")


if sys.argv[1:]:
    check(pathlib.Path(sys.argv[1]))
else:
    fixtures()
