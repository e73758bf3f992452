"""Shows that the weights that Tapedeck exports from a recording are those that the program had, bit for bit.

recorded/state_dict.py is recorded small and large (tensors far above the 4,096 elements that are kept of others), and saves its state_dict
after each iteration as torch.save does. What Tapedeck exports of the same iteration as state_dict, safetensors and npz must load
with load_state_dict(strict=True), and each entry must be the same in type, shape and bits. Without --weights nothing may be
exported. Also says what the weights cost in size.

Run by hand from the project's folder, with Debian's python3-torch (2.6); COMMAND starts Tapedeck:
    OMP_NUM_THREADS=1 python3 src/test/pytorch/check_weights.py COMMAND ...
    OMP_NUM_THREADS=1 python3 src/test/pytorch/check_weights.py keep
keep makes anew what ExportedWeightsTest reads: state_dict.tape, state_dict_sampled.tape, batch_norm_without_weights.tape and state_dict.json. The build never needs it.
"""
import hashlib
import json
import os
import pathlib
import runpy
import struct
import subprocess
import sys
import tempfile

import numpy
import torch

PROGRAM = pathlib.Path("src/test/pytorch/recorded/state_dict.py")
KEPT = pathlib.Path("src/test/resources/recordings")
SAFE = {"F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "I64": torch.int64, "BOOL": torch.bool}
MOMENTS = {"forward:3": 0, "update": 1, "iteration:2": 2}  # how many updates there were


def record(file, *words, large=True, saved=None):
    arguments = (["large"] if large else []) + ([saved] if saved else [])
    subprocess.run([sys.executable, "assets/record/tapedeck_record.py", "-o", file, "--iterations", "1,2", *words, str(PROGRAM), *arguments],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.path.getsize(file)


def safetensors(file):
    """As the library reads it: no holes, and each array begins at a whole number of its own."""
    data = pathlib.Path(file).read_bytes()
    length, = struct.unpack("<Q", data[:8])
    body, at, found = data[8 + length:], 0, {}
    for name, one in sorted(json.loads(data[8:8 + length]).items(), key=lambda each: each[1]["data_offsets"]):
        begin, end = one["data_offsets"]
        kind = SAFE[one["dtype"]]
        assert begin == at and begin % torch.empty(0, dtype=kind).element_size() == 0, name
        found[name], at = torch.frombuffer(bytearray(body[begin:end]), dtype=kind).reshape(one["shape"]), end
    assert at == len(body)
    return found


READ = {"pt": lambda file: torch.load(file, weights_only=True), "pth": lambda file: torch.load(file, weights_only=True),
        "bin": lambda file: torch.load(file, weights_only=True), "safetensors": safetensors,
        "npz": lambda file: {name: torch.from_numpy(array) for name, array in numpy.load(file).items()}}


def bits(tensor):
    return tensor.contiguous().view(-1).view(torch.uint8).numpy().tobytes() if tensor.numel() else b""


def same(found, true, has_halves):
    assert set(found) == set(true), set(found) ^ set(true)
    for name, tensor in true.items():
        one = found[name]
        if not has_halves and tensor.dtype == torch.bfloat16:
            assert one.dtype == torch.float32
            one = one.bfloat16()
        assert one.shape == tensor.shape and one.dtype == tensor.dtype and bits(one) == bits(tensor), name


def check(command):
    with tempfile.TemporaryDirectory() as folder:
        sizes = {words: record(f"{folder}/{words}.tape", "--weights", words, saved=folder) for words in ("no", "yes")}
        print(f"two iterations: {sizes['no'] / 1e6:.2f} MB without weights, {sizes['yes'] / 1e6:.2f} MB with; "
              f"a state_dict has {os.path.getsize(f'{folder}/1.pt') / 1e6:.2f} MB")
        sys.argv[1:] = ["large"]
        decoder = runpy.run_path(str(PROGRAM))["Decoder"]
        for at, updates in MOMENTS.items():
            true = torch.load(f"{folder}/{updates}.pt", weights_only=True)
            for ending, load in READ.items():
                out = f"{folder}/out.{ending}"
                subprocess.run([*command, "export", f"{folder}/yes.tape", out, "--at", at], check=True)
                found = load(out)
                same(found, true, ending != "npz")
                print(at, ending, len(found), "entries, the same to the bit;", decoder().load_state_dict(found, strict=True), flush=True)
        for words in (["refused.pt"], ["refused.safetensors"], ["refused.npz"], ["refused.csv", "--as", "tensors"]):
            end = subprocess.run([*command, "export", f"{folder}/no.tape", f"{folder}/{words[0]}", *words[1:]], capture_output=True, text=True)
            assert end.returncode == 1 and "wte.weight (65,256)" in end.stderr and not os.path.exists(f"{folder}/{words[0]}"), end
            print(words[0], end.returncode, end.stderr.strip().splitlines()[-1])


def keep():
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "state_dict.py")  # which saves, in its small form
        program.write_text(PROGRAM.read_text().replace("(256, 65) if sys.argv[1:] else (8, 7)", "8, 7"))
        words = [sys.executable, str(pathlib.Path("assets/record/tapedeck_record.py")), "--keep", "20"]
        buffers = str(PROGRAM.with_name("batch_norm.py"))
        for name, more, run in (("state_dict", [], program), ("state_dict_sampled", ["--weights", "no"], program),
                                ("batch_norm_without_weights", ["--weights", "no"], buffers)):
            subprocess.run([*words, *more, "-o", f"{KEPT}/{name}.tape", str(run), "small", folder], check=True)
            assert os.path.getsize(f"{KEPT}/{name}.tape") < 60_000
        true = {step: {name: {"dtype": str(each.dtype)[6:], "shape": list(each.shape), "sha256": hashlib.sha256(bits(each)).hexdigest()}
                       for name, each in torch.load(f"{folder}/{step}.pt", weights_only=True).items()} for step in (0, 1)}
        pathlib.Path(KEPT, "state_dict.json").write_text(json.dumps(true, indent=1) + "\n")


if __name__ == "__main__":
    keep() if sys.argv[1:] == ["keep"] else check(sys.argv[1:])
