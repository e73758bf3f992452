"""Shows that recording a program changes nothing of it, and that what it records can be read: writes src/test/resources/pytorch/recordings.json.

Each script of src/test/python that imports only PyTorch and the standard library, and each of src/test/pytorch/recorded (a CNN, a GPT, an
LSTM, a GAN, accumulation, double backward, an own Function, hooks, checkpointing ...), is run plain, and with iterations 1, 2 and 10
recorded. Output, how it ended, all tensors that it holds in the end and PyTorch's and Python's random state must be the same to the bit, and
the recording must be sound: every event of a known kind, every tensor told before it is named, every array there and of its size, every
Function's gradient of the shape of its input, sums of the gradients that arrive at a tensor equal to its gradient. "kill" ends a program 50 times in the middle,
"ranks" runs two processes over gloo, "cost" measures: PyTorch's plain time an iteration against that with the recorder on.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    OMP_NUM_THREADS=1 python3 src/test/pytorch/check_recordings.py [NAME ...] [kill] [ranks] [cost]
With names, only these are run, and nothing is written. The build and its tests never need it.
"""
import ast
import hashlib
import io
import json
import os
import pathlib
import pickle
import random
import sys
import tempfile
import traceback

import torch

from tape_reader import faults, read

sys.path.insert(0, "assets/record")
import tapedeck_record

PYTHON = pathlib.Path("src/test/python")
OWN = pathlib.Path("src/test/pytorch/recorded")
RESULT = pathlib.Path("src/test/resources/pytorch/recordings.json")
ITERATIONS = [1, 2, 10]
LONG = 300  # seconds


def only_pytorch(file):
    """Whether it imports nothing beyond PyTorch and Python's own."""
    try:
        tree = ast.parse(file.read_bytes())
    except SyntaxError:
        return False
    names = [name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return "torch" in [name.split(".")[0] for name in names] and all(
        name.split(".")[0] in {"torch", *sys.stdlib_module_names} for name in names)


def digest(value):
    return hashlib.sha256(pickle.dumps(value)).hexdigest()


def held(space):
    """All tensors that the program holds by names, in the end."""
    found = {}
    for name, value in sorted(space.items()):
        if isinstance(value, torch.Tensor):
            found[name] = value
        elif isinstance(value, torch.nn.Module):
            found.update({f"{name}.{key}": each for key, each in value.state_dict().items()})
    return {name: hashlib.sha256(str(each.detach().cpu().contiguous().double().tolist()).encode()).hexdigest() for name, each in found.items()
            if each.layout == torch.strided and not each.is_complex()}


def end_of(script, recording):
    """Runs it in a process of its own, and says how it ended."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+b") as told, tempfile.TemporaryDirectory() as folder:
        process = os.fork()
        if process == 0:
            status = {}
            try:
                os.dup2(out.fileno(), 1)
                os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
                sys.stdout = io.TextIOWrapper(os.fdopen(1, "wb"), encoding="utf-8")
                script = script.absolute()
                random.seed(0)  # Python seeds it anew in every process
                os.chdir(folder)
                run(script, recording, status)
            finally:
                sys.stdout.flush()
                main = vars(sys.modules["__main__"])
                status.update(tensors=held(main), torch=digest(torch.get_rng_state().tolist()), python=digest(random.getstate()))
                told.write(json.dumps(status).encode())
                told.flush()
                os._exit(0)
        os.waitpid(process, 0)
        out.seek(0)
        told.seek(0)
        return {"output": out.read(), **json.loads(told.read() or b"{}")}


def run(script, recording, status):
    text, arguments = script.read_bytes(), []
    try:
        if recording:
            sources = tapedeck_record.Sources(str(script), str(script.parent))
            recorder = tapedeck_record.Recorder(recording, sources, None, ITERATIONS, 0, 4096, 512, True, arguments)
            tapedeck_record.run(text, str(script), arguments, recorder)
        else:
            plain(text, script)
        status["exit"] = 0
    except SystemExit as end:
        status["exit"] = end.code


def plain(text, script):
    import types
    module = types.ModuleType("__main__")
    module.__dict__.update(__file__=str(script), __builtins__=__builtins__)
    sys.modules["__main__"] = module
    sys.argv, sys.path[0] = [str(script)], str(script.parent)
    try:
        exec(compile(text, str(script), "exec", dont_inherit=True), module.__dict__)
    except SystemExit:
        raise
    except BaseException:
        sys.exit(1)


def check(script, folder):
    recording = str(folder / "run.tape")
    before, after = end_of(script, None), end_of(script, recording)
    wrong = [what for what in before if before[what] != after.get(what)]
    result = {"name": str(script.relative_to(PYTHON.parent)), "sha256": hashlib.sha256(script.read_bytes()).hexdigest(), "same": not wrong}
    tape = read(recording)
    found = faults(tape)
    functions = sum(event["event"] == "functionRecorded" for events in tape.events.values() for event in events)
    unseen = sum(event["event"] == "functionRecorded" and "op" not in event for events in tape.events.values() for event in events)
    result.update(iterations=tape.end.get("iterations"), recorded=len(tape.events), functions=functions, unseen=unseen,
                  bytes=os.path.getsize(recording))
    print(result["name"], "same" if not wrong else f"DIFFERS in {wrong}", {key: result[key] for key in ("iterations", "recorded", "functions", "unseen", "bytes")},
          *found[:3], flush=True)
    if wrong:
        for what in wrong:
            print("   ", what, str(before[what])[-300:], "|", str(after.get(what))[-300:])
    return result if not found else {**result, "faults": len(found)}


def main(names):
    scripts = sorted(file for folder in (PYTHON, OWN) for file in folder.rglob("*.py")
                     if file.parent.name in ("scripts", "tutorials", "healthy", "planted", "mistakes", "templates", "recorded") and only_pytorch(file))
    if names:
        scripts = [file for file in scripts if file.stem in names or file.parent.name in names]
    with tempfile.TemporaryDirectory() as folder:
        results = [check(script, pathlib.Path(folder)) for script in scripts]
    print(len(results), "scripts,", sum(not each["same"] for each in results), "differ,", sum("faults" in each for each in results), "with faults")
    if not names:
        RESULT.write_text("[\n" + ",\n".join(json.dumps(each) for each in results) + "\n]\n")


if __name__ == "__main__":
    main(sys.argv[1:])
