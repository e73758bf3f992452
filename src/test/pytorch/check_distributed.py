"""Runs scripts written for several processes in two and in three, and compares their losses with one process's.

ExportProofTest with -Dtapedeck.distributed=FOLDER writes them there: NAME.py and NAME.distributed.py. 60 iterations of each
must agree to a relative 1e-9 (FizzBuzz amplifies any last digit beyond that later, see check_exports.py). The processes talk
over gloo and are started as torchrun would start them; Debian's PyTorch has no libuv, without which its own does not start.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/check_distributed.py FOLDER
"""
import contextlib
import io
import json
import os
import pathlib
import re
import subprocess
import sys

ITERATIONS = 60
BOUND = 1e-9
PORT = 29600


class Enough(Exception):
    pass


class Losses(list):
    def append(self, loss):
        super().append(loss)
        if len(self) == ITERATIONS:
            raise Enough


def run(file):
    text, found = re.subn(r"^losses = \[\]$", "losses = Losses()", file.read_text(), flags=re.M)
    assert found == 1, file
    scope = {"Losses": Losses}
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Enough):
        exec(compile(text, file.name, "exec"), scope)
    return list(scope["losses"])


def process(folder):
    """One of several: runs all scripts, and the first says the losses."""
    import torch.distributed as dist
    for number, file in enumerate(sorted(folder.glob("*.distributed.py"))):
        os.environ["MASTER_PORT"] = str(PORT + 100 * int(os.environ["WORLD_SIZE"]) + number)
        losses = run(file)
        dist.barrier()
        dist.destroy_process_group()
        if os.environ["RANK"] == "0":
            print(json.dumps([file.name.split(".")[0], losses]), flush=True)


def several(folder, world):
    env = dict(os.environ, WORLD_SIZE=str(world), MASTER_ADDR="127.0.0.1", USE_LIBUV="0", OMP_NUM_THREADS="1")
    all = [subprocess.Popen([sys.executable, __file__, folder, "process"], env=dict(env, RANK=str(rank)),
                            stdout=subprocess.PIPE, text=True) for rank in range(world)]
    said = [each.communicate()[0] for each in all]
    assert all[0].returncode == 0
    return dict(json.loads(line) for line in said[0].splitlines())


def main(folder):
    one = {file.name[:-len(".distributed.py")]: run(folder / file.name.replace(".distributed", ""))
           for file in folder.glob("*.distributed.py")}
    for world in (2, 3):
        losses = several(folder, world)
        assert losses.keys() == one.keys()
        apart = {name: max(abs(a - b) / abs(a) for a, b in zip(one[name], losses[name], strict=True)) for name in one}
        worst = max(apart, key=apart.get)
        print(f"{world} processes: {len(one)} scripts, {ITERATIONS} iterations each, at most {apart[worst]:.2g} apart ({worst})")
        assert apart[worst] <= BOUND, {name: each for name, each in apart.items() if each > BOUND}


if sys.argv[2:]:
    process(pathlib.Path(sys.argv[1]))
else:
    main(pathlib.Path(sys.argv[1]))
