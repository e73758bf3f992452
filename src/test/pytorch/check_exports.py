"""Runs exports in the real PyTorch and compares their losses with Tapedeck's: writes src/test/resources/pytorch/exports.json.

ExportProofTest with -Dtapedeck.exports=FOLDER writes the scripts of every lesson and of 100 networks drawn by chance, half of
them changed while they train, and losses.json: what Tapedeck had for each. Each script is run here as it stands, for 1,000
iterations. For each, exports.json says how far the losses are apart at most (relative). Where that is more than 1e-9, the
script is run again with a nudge: the rate, or one parameter, times 1 + 1e-15. PyTorch must then leave itself as early as
Tapedeck leaves it: "beyond" has the first iteration at which the losses are apart by more than 1e-9, 1e-6 and 1e-3, "nudged"
the same of the nudged runs, each the earliest. Farther apart they are strangers, and how far they get is chance: both are
recorded, "apart" and "nudged_apart", and not compared.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/check_exports.py FOLDER [NAME ...]
With names, only these are run, and nothing is written. The build and its tests never need it.
"""
import contextlib
import hashlib
import io
import json
import pathlib
import re
import sys

ITERATIONS = 1_000
BOUND = 1e-9
LEVELS = (1e-9, 1e-6, 1e-3)
NUDGE = "(1 + 1e-15)"
RESULT = pathlib.Path("src/test/resources/pytorch/exports.json")


class Enough(Exception):
    pass


class Losses(list):
    def append(self, loss):
        super().append(loss)
        if len(self) == ITERATIONS:
            raise Enough


def run(text, name):
    text, found = re.subn(r"^losses = \[\]$", "losses = Losses()", text, flags=re.M)
    assert found == 1, name
    scope = {"Losses": Losses}
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Enough):
        exec(compile(text, name, "exec"), scope)
    return list(scope["losses"])


def apart(a, b):
    """Relative, of each iteration; what is not finite in both is the same."""
    return [0 if x == y or (x != x and y != y) else abs(x - y) / abs(x) if x else float("inf") for x, y in zip(a, b)]


def nudges(text):
    yield re.sub(r"^lr = (.*)$", rf"lr = \1 * {NUDGE}", text, count=1, flags=re.M)
    for name in sorted(set(re.findall(r"\b([wb]\d+)\b", text))):
        yield text.replace("\nlosses = []\n", f"\nwith torch.no_grad():\n    {name} *= {NUDGE}\nlosses = []\n")


def beyond(distances):
    """For each level the first iteration, from 1, at which one of them is beyond it; None if none is."""
    return [next((i + 1 for i, each in enumerate(zip(*distances)) if max(each) > level), None) for level in LEVELS]


def amplified(result):
    return all(ours is None or theirs is not None and theirs <= ours
               for ours, theirs in zip(result["beyond"], result["nudged"]))


def check(name, text, ours, folder):
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    text = text.replace('torch.load("', f'torch.load("{folder}/')  # tables lie below the project's folder, weights there
    real = run(text, name)
    assert len(real) == len(ours) == ITERATIONS, (name, len(real), len(ours))
    distance = apart(real, ours)
    result = {"name": name, "sha256": sha256, "iterations": len(real),
              "apart": max(distance), "first": real[:5], "last": real[-1]}
    if result["apart"] > BOUND:
        away = [apart(real, run(nudged, name)) for nudged in nudges(text)]
        result["beyond"] = beyond([distance])
        result["nudged"] = beyond(away)
        result["nudged_apart"] = max(map(max, away))
    return result


def main():
    folder = pathlib.Path(sys.argv[1])
    ours = json.loads((folder / "losses.json").read_text())
    runs = []
    for name in sys.argv[2:] or sorted(ours):
        runs.append(check(name, (folder / f"{name}.py").read_text(), [float(each) for each in ours[name]], folder))
        last = runs[-1]
        said = {key: last[key] for key in ("apart", "beyond", "nudged", "nudged_apart", "last") if key in last}
        print(name, said, "" if last["apart"] <= BOUND or amplified(last) else "DIFFERS", flush=True)
    if not sys.argv[2:]:
        RESULT.write_text("[\n" + ",\n".join(json.dumps(each) for each in runs) + "\n]\n")


main()
