"""Tries the sabotaged practice programs of src/main/resources/tapedeck/cases with real PyTorch.

Each sabotage must hurt, each wrong repair must not heal, for every number that a case may begin its random numbers with.
Prints a line for each that does not, and the count; run it in the repository after a program or a list of plants changed.
"""
import contextlib
import glob
import io
import math
import os
import re
import sys
import warnings

import torch

DRAWS = range(1, 6)
HURT = 1.5
HEALTHY = 3


def score(lines, draw):
    """What the program prints last; the text of its exception if it raises one."""
    out = io.StringIO()
    source = "\n".join(lines).replace("manual_seed(1)", f"manual_seed({draw})")
    try:
        with contextlib.redirect_stdout(out), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(source, "case.py", "exec"), {})
        number = float(out.getvalue().split()[-1])
        return math.inf if math.isnan(number) else number
    except Exception as failure:
        return repr(failure)


def with_line(lines, at, replaces, text):
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    return lines[: at if replaces else at + 1] + ([indent + text] if text else []) + lines[at + 1:]


def problems(name, lines, part):
    marked = lambda mark: [each[1:].strip() for each in part if each[0] == mark]
    replaces = bool(marked("-"))
    anchor = (marked("-") or marked("@"))[0]
    at = [line.strip() for line in lines].index(anchor)
    what = f"{part[0]} in {name}"
    for draw in DRAWS:
        healthy = score(lines, draw)
        hurt = score(with_line(lines, at, replaces, marked("+")[0]), draw)
        if isinstance(hurt, str) or hurt < HURT * healthy:
            yield f"{what}, draw {draw}: does not hurt, {hurt} against {healthy}"
            continue
        for wrong in marked("?"):
            after = score(with_line(lines, at, replaces, wrong), draw)
            if isinstance(after, str) or after <= min(HEALTHY * healthy, math.sqrt(healthy * hurt)):
                yield f"{what}, draw {draw}: {wrong!r} gives {after} against {healthy}"


def main():
    torch.set_num_threads(1)
    folder = os.path.join(os.path.dirname(__file__), "../../main/resources/tapedeck/cases")
    count = 0
    found = []
    for file in sorted(glob.glob(os.path.join(folder, "*.plants"))):
        lines = open(file.replace(".plants", ".py")).read().split("\n")
        for part in re.split(r"\n\n", open(file).read().strip()):
            count += 1
            found += problems(os.path.basename(file)[:-7], lines, part.split("\n"))
    print("\n".join(found + [f"{count} plants, {len(found)} of them wrong"]))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
