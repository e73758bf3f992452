"""Records every script of src/test/python and src/test/pytorch/recorded that needs no more than PyTorch into target/recorded, for the comparison
with what Tapedeck's own deck records of them (tapedeck.recording.OwnTapes, which writes src/test/resources/pytorch/own_tapes.json).

Run by hand from the project's folder, with Debian's python3-torch (2.6), after `mvn test-compile`:
    OMP_NUM_THREADS=1 python3 src/test/pytorch/compare_recordings.py [NAME ... | FOLDER ...]
    mvn -q -Pbench verify -Dbench.class=tapedeck.recording.OwnTapes -Dbench=
With names, only they are recorded. The build and its tests never need it.
"""
import os
import pathlib
import sys

from check_recordings import FOLDERS, OWN, PYTHON, only_pytorch

sys.path.insert(0, "assets/record")
import tapedeck_record

INTO = pathlib.Path("target/recorded")
ITERATIONS = [1, 2, 10]
KEEP = 1 << 16


def record(script, into):
    """In a process of its own, of which nothing is heard."""
    process = os.fork()
    if process == 0:
        try:
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)
            script, into = script.absolute(), str(into.absolute())
            os.chdir(INTO)
            sources = tapedeck_record.Sources(str(script), str(script.parent))
            tapedeck_record.run(script.read_bytes(), str(script), [],
                                tapedeck_record.Recorder(into, sources, None, ITERATIONS, 0, KEEP, 512, True, []))
        finally:
            os._exit(0)
    os.waitpid(process, 0)


def main(names):
    INTO.mkdir(parents=True, exist_ok=True)
    scripts = sorted(file for folder in (PYTHON, OWN) for file in folder.rglob("*.py")
                     if file.parent.name in FOLDERS and only_pytorch(file))
    for script in scripts:
        if not names or script.stem in names or script.parent.name in names:
            record(script, INTO / f"{script.parent.name}.{script.stem}.tape")
    print(len(list(INTO.glob("*.tape"))), "recordings in", INTO)


if __name__ == "__main__":
    main(sys.argv[1:])
