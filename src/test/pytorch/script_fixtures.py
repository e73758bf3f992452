"""Writes src/test/resources/pytorch/scripts.json: the losses of every script that Tapedeck exports, by the real PyTorch.

The scripts are those beside it, in scripts/; PyTorchScriptTest with -Dtapedeck.scripts=write writes them anew. Each is run as
it stands, but for as many epochs as 120 iterations take. A run at the edge of stability differs from itself after a change in
the last bit, and proves nothing from there on: so each is run once more with another last bit of the rate, and cut off there.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/script_fixtures.py [NAME ...]
With names, only these are run, and what the others printed stays.
The build and its tests never need it.
"""
import contextlib
import hashlib
import io
import json
import os
import pathlib
import re
import sys
import tempfile

ITERATIONS = 120
FOLDER = pathlib.Path("src/test/resources/pytorch")


def run(text, name):
    """The losses of the first iterations; the script is given epochs until they are there."""
    for epochs in (1, 10, 40, ITERATIONS):
        short, found = re.subn(r"for epoch in range\(\d+\):", f"for epoch in range({epochs}):", text)
        assert found == 1, name
        scope = {}
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(short, name, "exec"), scope)
        if len(scope["losses"]) >= ITERATIONS:
            break
    return scope["losses"][:ITERATIONS]


def losses(text, name):
    first = run(text, name)
    nudged, found = re.subn(r"^lr = (.*)$", r"lr = \1 * (1 + 4e-16)", text, flags=re.M)
    assert found == 1, name
    second = run(nudged, name)
    same = next((i for i, (a, b) in enumerate(zip(first, second)) if abs(a - b) > 1e-10 * abs(a)), len(first))
    assert same >= 50, f"{name} is chaotic from iteration {same + 1} on"
    return first[:same]


def beside(folder):
    """Scripts read their tables from here: by name, or from sample-datasets."""
    os.symlink(pathlib.Path("sample-datasets").absolute(), folder / "sample-datasets")
    for table in (FOLDER / "scripts").glob("*.csv"):
        os.symlink(table.absolute(), folder / table.name)
    os.chdir(folder)


def main():
    runs = []
    scripts = sorted((FOLDER / "scripts").absolute().glob("*.py"))
    result = (FOLDER / "scripts.json").absolute()
    if sys.argv[1:]:
        scripts = [file for file in scripts if file.stem in sys.argv[1:]]
        runs = [run for run in json.loads(result.read_text()) if run["name"] not in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        beside(pathlib.Path(folder))
        record(scripts, runs)
        os.chdir(result.parent)
    runs.sort(key=lambda run: run["name"] + ".py")
    with open(result, "w") as out:
        out.write("[\n" + ",\n".join(json.dumps(run, separators=(",", ":")) for run in runs) + "\n]\n")


def record(scripts, runs):
    for file in scripts:
        text = file.read_bytes()
        runs.append({"name": file.stem, "sha256": hashlib.sha256(text).hexdigest(),
                     "losses": losses(text.decode(), file.name)})
        print(file.stem, len(runs[-1]["losses"]), runs[-1]["losses"][0], runs[-1]["losses"][-1])


main()
