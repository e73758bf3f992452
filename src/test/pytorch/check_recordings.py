"""Shows that recording a program changes nothing of it, and that what it records can be read: writes src/test/resources/pytorch/recordings.json.

Each script of src/test/python that imports only PyTorch and the standard library, and each of src/test/pytorch/recorded (a CNN, a GPT, an
LSTM, a GAN, accumulation, double backward, an own Function, hooks, checkpointing ...), is run plain, and with iterations 1, 2 and 10
recorded. Output, how it ended, all tensors that it holds in the end and PyTorch's and Python's random state must be the same to the bit, and
the recording must be sound: every event of a known kind, every tensor told before it is named, every array there and of its size, every
Function's gradient of the shape of its input, sums of the gradients that arrive at a tensor equal to its gradient. Then a
program is ended 50 times in the middle, one run by two processes over gloo, and some by a recorder in which faults are planted.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    OMP_NUM_THREADS=1 python3 src/test/pytorch/check_recordings.py [NAME ... | FOLDER ... | kill [TIMES] | ranks | faults [NAME ...]]
    OMP_NUM_THREADS=1 python3 src/test/pytorch/check_recordings.py keep [NAME ...]
With names, only they are run, and their figures written anew; keep makes the recordings anew that the build's tests read. The build and its tests never need it.
"""
import ast
import hashlib
import io
import json
import os
import pathlib
import pickle
import random
import signal
import sys
import tempfile
import threading
import time

import torch

from tape_reader import faults, packed_size, read

sys.path.insert(0, "assets/record")
import tapedeck_record

PYTHON = pathlib.Path("src/test/python")
OWN = pathlib.Path("src/test/pytorch/recorded")
RESULT = pathlib.Path("src/test/resources/pytorch/recordings.json")
ITERATIONS = [1, 2, 10]
FOLDERS = ["recorded", "mistakes", "templates", "tutorials", "scripts", "healthy", "planted"]


COUNTED = {"sweep": 90, "head_then_all": 100, "by_hand_data": 20, "by_hand_minus": 20, "by_hand_new_leaf": 20, "by_hand_new_leaves": 10,
           "by_hand_new_attributes": 12, "by_hand_opposite": 20,
           "grad_set_to_none": 12, "by_hand_accumulation": 10, "lbfgs_steps": 4,
           "critic_more_often": 13, "gan_two_optimizers": 12, "accumulation": 12, "fizzbuzz_momentum": 60, "adam_schedule": 30, "told_iterations": 5}  # iterations there are


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
    if b"register_hook" in script.read_bytes():  # a hook of the program's own may change a gradient on its way
        found = [each for each in found if not each.endswith("is not what arrived")]
    if script.parent == OWN and tape.end.get("iterations") != COUNTED.get(script.stem, tape.end.get("iterations")):
        found.append(f"{tape.end.get('iterations')} iterations are not {COUNTED[script.stem]}")
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


KILLED = """
import torch
torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(20, 40), torch.nn.ReLU(), torch.nn.Linear(40, 1))
optimizer = torch.optim.Adam(model.parameters())
print("begins", flush=True)
for step in range(1_000_000):
    loss = model(torch.randn(16, 20)).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(step, loss.item())
"""


def kill(times):
    """Ends a program that records every third iteration by SIGKILL, after 1 ms to 1 s; its file must be sound up to there."""
    iterations, cut = [], 0
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "endless.py")
        file.write_text(KILLED)
        for turn in range(times):
            reading, writing = os.pipe()
            process = os.fork()
            if process == 0:
                os.dup2(writing, 1)
                os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
                os.close(reading)
                sys.stdout = io.TextIOWrapper(os.fdopen(1, "wb"), encoding="utf-8")
                os.chdir(folder)
                recorder = tapedeck_record.Recorder("run.tape", tapedeck_record.Sources(str(file), folder), None, [], 3)
                tapedeck_record.run(file.read_bytes(), str(file), [], recorder)
            os.close(writing)
            os.read(reading, 6)
            drain = threading.Thread(target=lambda: [None for _ in iter(lambda: os.read(reading, 1 << 16), b"")])
            drain.start()
            time.sleep(random.Random(turn).random() ** 2)
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            drain.join()
            os.close(reading)
            tape = read(f"{folder}/run.tape")
            found = faults(tape)
            assert not found and tape.head and not tape.end, found
            whole = sum(len(body) for body in tape.entries.values())
            assert whole
            cut += os.path.getsize(f"{folder}/run.tape") > packed_size(f"{folder}/run.tape")
            iterations.append(len(tape.events))
    result = {"kills": times, "sound": len(iterations), "cut": cut, "iterations": [min(iterations), max(iterations)]}
    print(result, flush=True)
    return result


RANKS = """
import os
import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
dist.init_process_group("gloo")
torch.manual_seed(1)
model = DistributedDataParallel(torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1)))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
torch.manual_seed(2 + dist.get_rank())
for step in range(12):
    x = torch.randn(5, 4)
    loss = (model(x) - x.sum(1, keepdim=True)).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(step, loss.item())
dist.destroy_process_group()
"""


def ranks():
    """Two processes over gloo, plain and recorded: the same output, one sound file a rank."""
    import subprocess
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "train.py")
        file.write_text(RANKS)
        said = []
        for port, words in ((29711, []), (29712, [str(pathlib.Path("assets/record/tapedeck_record.py").absolute()), "--iterations", "1,2,10"])):
            env = dict(os.environ, WORLD_SIZE="2", MASTER_ADDR="127.0.0.1", MASTER_PORT=str(port), USE_LIBUV="0", OMP_NUM_THREADS="1")
            both = [subprocess.Popen([sys.executable, *words, str(file)], env=dict(env, RANK=str(rank)), cwd=folder, text=True,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE) for rank in range(2)]
            said.append([each.communicate() for each in both])
        assert [out for out, _ in said[0]] == [out for out, _ in said[1]] and said[0][0][0], said
        tapes = [read(f"{folder}/run-rank{rank}.tape") for rank in range(2)]
    found = [fault for tape in tapes for fault in faults(tape)]
    result = {"ranks": [tape.head["rank"] for tape in tapes], "worldSize": tapes[0].head["worldSize"], "same": True,
              "recorded": [tape.end["recorded"] for tape in tapes], "functions": [sum(e["event"] == "functionRecorded" for es in tape.events.values() for e in es) for tape in tapes]}
    print(result, found[:3], flush=True)
    assert not found
    return result


FAULTS = {  # where a fault is planted, by turns; after so many calls
    "Story": ["saw", "settle", "link", "meet", "backward", "watch", "computed", "discover", "name", "function", "lines", "tell", "number", "weigh"],
    "Numbers": ["of", "_told"], "Weights": ["learn", "entries", "entry", "fits"], "Sources": ["frame", "place", "unwritten", "name"],
    "Recorder": ["before_step", "step", "zeroing", "enter", "leave", "learn", "anew", "end", "begin", "begin_pass", "end_pass", "count_losses", "printed",
                 "write_story", "write_chunks", "optimizers", "is_ending", "finish", "start", "split", "clipped"],
    "Archive": ["add"]}
FAULTY = ["cnn_residual", "gan_two_optimizers", "own_function_and_hooks", "double_backward", "accumulation", "fails"]


def planted(script, owner, name, after, folder):
    """How it ends, recorded by a recorder one of whose functions fails from its so-many-th call on, and how often that failed."""
    real, calls = getattr(getattr(tapedeck_record, owner), name), [0]

    def failing(*args, **kwargs):
        calls[0] += 1
        if calls[0] > after:
            raise ValueError("planted")
        return real(*args, **kwargs)
    failing.__name__ = name
    recorder = getattr(tapedeck_record, owner)
    setattr(recorder, name, tapedeck_record.guarded(failing) if hasattr(real, "__wrapped__") else failing)
    try:
        return end_of(script, str(folder / "run.tape"))
    finally:
        setattr(recorder, name, real)


def plant(names):
    """Whatever of the recorder fails, and whenever: the program's output, tensors and random state stay the same to the bit."""
    runs, differ = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for script in [OWN / f"{name}.py" for name in names or FAULTY]:
            before = end_of(script, None)
            for owner, functions in FAULTS.items():
                for name in functions:
                    for after in (0, 7):
                        end = planted(script, owner, name, after, pathlib.Path(folder))
                        wrong = [what for what in before if before[what] != end.get(what)]
                        runs += 1
                        if wrong:
                            differ.append(f"{script.stem}: {owner}.{name} after {after}: {wrong}")
                            print(differ[-1], flush=True)
            print(script.stem, runs, flush=True)
    result = {"faults": runs, "differ": len(differ)}
    print(result, flush=True)
    return result


KEPT = {"scalar": [], "module_names_with_slash": [], "fizzbuzz_momentum": ["--iterations", "1,2,60"], "adam_schedule": ["--iterations", "1,11"], "accumulation": ["--iterations", "1,2"],
        "cnn_residual": ["--keep", "64"], "gan_two_optimizers": ["--iterations", "1,2"], "fails": [], "sweep": ["--iterations", "31,61,91"], "head_then_all": ["--iterations", "51"],
        "by_hand_data": ["--iterations", "20"], "by_hand_accumulation": ["--iterations", "10"],
        "by_hand_new_leaf": ["--iterations", "2,20"], "by_hand_new_leaves": ["--iterations", "10"], "by_hand_new_attributes": ["--iterations", "12"],
        "by_hand_opposite": ["--iterations", "2,20"], "lbfgs_steps": [],
        "dead_relu_wide": ["--iterations", "1,2,3", "--keep", "32"], "sigmoid_tower": ["--iterations", "1,2,3", "--keep", "17", "--no-source"],
        "rises": ["--iterations", "1,2"], "swings": ["--iterations", "1,2,3"], "grad_set_to_none": ["--iterations", "1,2"],
        "body_left_out": ["--iterations", "1,2,6"], "body_trained_later": ["--iterations", "1,2,5"], "lost": ["--iterations", "1,2"], "fails_later": ["--iterations", "1"],
        "fails_fourth": ["--iterations", "1,2,3,4"], "wide": ["--keep", "128", "--weights", "no"], "told_iterations": ["--iterations", "1,5"], "base_changed": [],
        "measured_well": ["--iterations", "1,2,10,170", "--weights", "no"],
        **{name: ["--iterations", "1,2,10", "--weights", "no"] for name in (
            "output_kept", "average_in_graph", "gate_cut", "never_eval", "sorted_rows", "rare_class", "overfits", "head_alone", "creeps", "leaps", "decays",
            "diverges")}}


def keep(names):
    """Records those that the build's tests read, or of them the named ones, and cuts one in the middle."""
    import subprocess
    folder = pathlib.Path("src/test/resources/recordings")
    folder.mkdir(exist_ok=True)
    for name, words in ((name, words) for name, words in KEPT.items() if name in names or not names):
        subprocess.run([sys.executable, "assets/record/tapedeck_record.py", "-o", f"{folder}/{name}.tape", *words, f"{OWN}/{name}.py"],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, OMP_NUM_THREADS="1"))
    data = (folder / "fizzbuzz_momentum.tape").read_bytes()
    (folder / "cut.tape").write_bytes(data[:data.index(b"events/000060") + 50])
    for file in sorted(folder.glob("*.tape")):
        tape = read(file)
        print(file.name, file.stat().st_size, sorted(tape.events), tape.end.get("reason"), faults(tape))
        assert file.stem not in KEPT or file.stat().st_size <= 100_000


def keep_figures(results):
    RESULT.write_text("[\n" + ",\n".join(json.dumps(each) for each in results) + "\n]\n")


def main(names):
    scripts = sorted(file for folder in (PYTHON, OWN) for file in folder.rglob("*.py")
                     if file.parent.name in FOLDERS and only_pytorch(file))
    scripts.sort(key=lambda file: FOLDERS.index(file.parent.name))
    if names[:1] == ["kill"]:
        kill(int(names[1]) if names[1:] else 50)
        return
    if names[:1] == ["faults"]:
        plant(names[1:])
        return
    if names == ["ranks"] or names[:1] == ["keep"]:
        ranks() if names == ["ranks"] else keep(names[1:])
        return
    if names:
        scripts = [file for file in scripts if file.stem in names or file.parent.name in names]
    results = [] if names else [{"name": "kill", **kill(50)}, {"name": "ranks", **ranks()}]
    with tempfile.TemporaryDirectory() as folder:
        for script in scripts:
            results.append(check(script, pathlib.Path(folder)))
            if names:
                keep_figures(list({**{old["name"]: old for old in json.loads(RESULT.read_text())}, **{each["name"]: each for each in results}}.values()))
            else:  # what is done stays, should it be ended
                keep_figures(results)
    print(len(results), "programs,", sum(not each["same"] for each in results if "same" in each), "differ,", sum("faults" in each for each in results), "with faults")


if __name__ == "__main__":
    main(sys.argv[1:])
