"""What tapedeck check says of each planted mistake when it is recorded: writes src/test/resources/pytorch/planted_recordings.json.

The first program of each kind in src/test/python/planted and planted2 that needs only PyTorch, or each with `all`, is recorded by the real PyTorch, iterations 1, 2, 10 and 50, as somebody would who does not
know what is wrong with it. Of each, the finding is there, or its kind is named among those that could not be judged; else it counts as missed.

Run by hand from the project's folder, with Debian's python3-torch (2.6) and the command that starts Tapedeck:
    OMP_NUM_THREADS=1 python3 src/test/pytorch/planted_recordings.py [all] target/tapedeck
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from check_recordings import only_pytorch

PLANTED = [pathlib.Path("src/test/python", folder) for folder in ("planted", "planted2")]
RESULT = pathlib.Path("src/test/resources/pytorch/planted_recordings.json")


def check(file, kind, tapedeck, folder):
    tape = f"{folder}/{file.stem}.tape"
    subprocess.run([sys.executable, "assets/record/tapedeck_record.py", "-o", tape, "--iterations", "1,2,10,50", str(file)],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, OMP_NUM_THREADS="1"))
    done = subprocess.run([*tapedeck, "check", "--json", tape], capture_output=True, text=True)
    said = json.loads(done.stdout)
    found = [each["id"] for each in said["findings"]]
    unjudged = [each["id"] for each in said["notJudged"]]
    answer = "found" if kind in found else "not judged" if kind in unjudged else "failed" if done.returncode == 1 else "missed"
    result = {"planted": kind, "program": f"{file.parent.name}/{file.name}", "answer": answer, "found": found, "failed": said["failed"], "exit": done.returncode}
    print(result, flush=True)
    return result


def main(tapedeck):
    programs = [(each["id"], folder / each["file"]) for folder in PLANTED for each in json.loads((folder / "expected.json").read_text())
                if each["id"] and only_pytorch(folder / each["file"])]
    if tapedeck[0] == "all":
        tapedeck = tapedeck[1:]
    else:
        programs = sorted({kind: file for kind, file in reversed(programs)}.items())  # the first of each kind
    with tempfile.TemporaryDirectory() as folder:
        results = [check(file, kind, tapedeck, folder) for kind, file in programs]
    RESULT.write_text("[\n" + ",\n".join(json.dumps(each) for each in results) + "\n]\n")
    print({answer: sum(each["answer"] == answer for each in results) for answer in ("found", "not judged", "failed", "missed")})


if __name__ == "__main__":
    main(sys.argv[1:])
