"""Records chosen iterations of a PyTorch program, as it runs, for Tapedeck to show.

    python tapedeck_record.py [-o run.tape] [--iterations 1,100] [--every 500] [--keep 4096] train.py ARGS

    import tapedeck_record                                    # in a notebook
    with tapedeck_record.record("run.tape", iterations=[1, 100]):
        train()

It needs PyTorch 2.1 or newer and nothing else. The program's output, random numbers and weights stay what they are; only what it compiles
by torch.compile runs uncompiled while an iteration is recorded, and may round otherwise: that is said when the program compiles. How it
looks on: in an iteration that is recorded a TorchDispatchMode sees every operator with its arguments, and hooks on the
nodes of the graph see their gradients. In all others there is only one call more for each backward pass and each step. A Function is
told apart by its node's sequence number: the operator that runs next was made for the node that was made last. The form
of the file is described in Tapedeck's src/site/markdown/recording.md.
"""
from __future__ import annotations

import _thread
import argparse
import atexit
import base64
import builtins
import codecs
import ctypes
import functools
import gc
import hashlib
import importlib.util
import io
import json
import math
import os
import platform
import re
import shlex
import signal
import struct
import sys
import threading
import time
import types
import weakref
import zlib
from contextlib import contextmanager
from typing import Any, Callable, Dict, Iterable, Iterator, List, Optional, Sequence, Set, Tuple

try:
    import torch
except ImportError:
    if __name__ != "__main__":
        raise
    sys.exit(f"tapedeck_record: {sys.executable} has no PyTorch; start this file with the Python that the program runs with.")
if tuple(int(part) for part in torch.__version__.split("+")[0].split(".")[:2] if part.isdigit()) < (2, 1):
    too_old = f"tapedeck_record: PyTorch 2.1 or newer is needed, and this is {torch.__version__}."
    if __name__ != "__main__":
        raise ImportError(too_old)
    sys.exit(too_old)

from torch.optim.optimizer import Optimizer, register_optimizer_step_post_hook, register_optimizer_step_pre_hook
from torch.nn.modules.module import register_module_forward_hook, register_module_forward_pre_hook
import torch.utils._python_dispatch as dispatch

RECORDER = "1.2"
FORM = 1
SMALL = 16  # elements that stand in the event itself
LEARNT = 20  # iterations, after which the program's zero_grad() is believed to stand where it did
LEFT = "tapedeck_left.out"  # takes what a program prints that Tapedeck has left
NUMBERS = {"lr", "momentum", "weight_decay", "dampening", "alpha", "eps", "rho", "lambd"}  # of an optimizer's group, that can be set
LARGEST = 4000  # MB: a ZIP has 4 GB
ENTRY = 250 << 20  # bytes of one array that Tapedeck reads
PACKED = 0.9  # of its size; what does not get smaller than that is not worth the time
TORCH = os.path.dirname(os.path.abspath(torch.__file__)) + os.sep
CURRENT: Any = dispatch._get_current_dispatch_mode
PLAIN: Any = torch._C.DisableTorchFunction
LOSSES = ("cross_entropy", "nll_loss", "mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss", "binary_cross_entropy",
          "binary_cross_entropy_with_logits")  # of torch.nn.functional, of which a few numbers are told in all iterations
FEW = 64  # losses of one iteration of which that is so
MOST = 20_000  # losses of one run
TARGETS = 1 << 16  # numbers of a batch that are looked at
CLASSES = 100
KINDS = {torch.float64: "<f8", torch.float32: "<f4", torch.int64: "<i8", torch.int32: "<i4", torch.int16: "<i2",
         torch.int8: "|i1", torch.uint8: "|u1", torch.bool: "|b1"}
Event = Dict[str, Any]
Key = Tuple[Any, int]  # of a tensor: (sequence number of its node, which output), or ("leaf", id)


class Archive:
    """A ZIP whose entries are appended whole, each with one write: what is in it can be read whenever the program dies."""

    def __init__(self, path: str, told: Optional[Callable[[bytes], None]] = None) -> None:
        self.file = open(path or os.devnull, "wb", buffering=0)
        self.size, self.directory, self.told = 0, [], told  # type: int, List[bytes], Any

    def add(self, name: str, data: bytes) -> None:
        packed = data
        if len(data) <= 1 << 20 or len(zlib.compress(data[-1 << 16:], 1)) < PACKED * (1 << 16):  # weights are noise, and take long
            packer = zlib.compressobj(1, zlib.DEFLATED, -15)
            packed = packer.compress(data) + packer.flush()
        method = 8 if len(packed) < len(data) else 0
        packed = packed if method else data
        path = name.encode()
        fields = struct.pack("<5H3L2H", 20, 0x0800, method, 0, 33, zlib.crc32(data), len(packed), len(data), len(path), 0)
        self.directory.append(b"PK\1\2" + struct.pack("<H", 20) + fields + struct.pack("<3H2L", 0, 0, 0, 0, self.size) + path)
        self._write(b"PK\3\4" + fields + path + packed)

    def close(self) -> None:
        """Writes the central directory, with ZIP64's end if there are many entries."""
        count, length, start = len(self.directory), sum(map(len, self.directory)), self.size
        end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, min(count, 65535), min(count, 65535), length, start, 0)
        if count >= 65535:
            end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, start) \
                + struct.pack("<4sLQL", b"PK\6\7", 0, start + length, 1) + end
        try:
            self._write(b"".join(self.directory) + end)
        finally:
            self.file.close()

    def _write(self, data: bytes) -> None:
        done = 0
        try:
            while done < len(data):
                done += self.file.write(data[done:])
        except OSError:
            try:
                self.file.truncate(self.size)  # what could not be written whole is not there
                self.file.seek(self.size)
            except OSError:
                pass  # it is read up to there all the same
            raise
        self.size += len(data)
        if self.told:
            self.told(data)


def as_json(value: Any) -> str:
    """One line; numbers that JSON lacks are texts."""
    def plain(each: Any) -> Any:
        if isinstance(each, float) and not math.isfinite(each):
            return "NaN" if each != each else "Infinity" if each > 0 else "-Infinity"
        if isinstance(each, dict):
            return {name: plain(member) for name, member in each.items()}
        return [plain(member) for member in each] if isinstance(each, (list, tuple)) else each
    try:
        return json.dumps(value, allow_nan=False, separators=(",", ":"))
    except ValueError:
        return json.dumps(plain(value), allow_nan=False, separators=(",", ":"))


def as_lines(values: Iterable[Any]) -> bytes:
    return "".join(as_json(value) + "\n" for value in values).encode("utf-8", "backslashreplace")


class Numbers:
    """What the tensors of one iteration hold: small ones as they are, others as entries; what is equal is written once."""

    def __init__(self, write: Callable[[str, bytes], None], keep: int, iteration: int, weights: Optional[Dict[bytes, str]] = None) -> None:
        self.write, self.keep, self.folder = write, keep, f"arrays/{iteration:06}"
        self.names: Dict[bytes, str] = {}
        self.weights: Dict[bytes, str] = {} if weights is None else weights  # what is equal in all iterations: many are frozen
        self.count = 0

    def of(self, tensor: Optional[torch.Tensor]) -> Optional[Event]:
        return None if tensor is None else self._of(tensor, self.keep, self.names)

    def whole(self, tensor: torch.Tensor) -> Event:
        """All of it, if it is no larger than what can be read."""
        return self._of(tensor, max(self.keep, ENTRY // max(4, tensor.element_size())), self.weights)

    @staticmethod
    def unwanted(tensor: torch.Tensor) -> Event:
        return {"shape": list(tensor.shape), "dtype": str(tensor.dtype)[6:], "unknown": "unwanted"}

    def _of(self, tensor: torch.Tensor, keep: int, names: Dict[bytes, str]) -> Event:
        told: Event = {"shape": list(tensor.shape), "dtype": str(tensor.dtype)[6:]}
        unknown = ("sparse" if tensor.layout != torch.strided else "quantized" if tensor.is_quantized else
                   "meta" if tensor.device.type == "meta" else told["dtype"] if tensor.is_complex() else "")
        if unknown:
            return {**told, "unknown": unknown}
        try:
            with torch.no_grad(), PLAIN():
                return self._told(told, tensor.detach(), keep, names)
        except (RuntimeError, TypeError, NotImplementedError):  # a tensor that only looks like one
            return {**told, "unknown": "device"}

    def _told(self, told: Event, tensor: torch.Tensor, keep: int, names: Dict[bytes, str]) -> Event:
        if tensor.dtype not in KINDS:
            tensor = tensor.float()
        if tensor.numel() <= SMALL:
            values = tensor.cpu().reshape(-1).tolist()
            return {**told, "values": [int(each) for each in values] if tensor.dtype == torch.bool else values}
        if tensor.numel() > keep:
            every = stride(tuple(tensor.shape), keep)
            told.update(every=every, statistics=statistics(tensor))
            tensor = tensor.reshape(-1)[::every]
        tensor = tensor.cpu().contiguous()
        data = ctypes.string_at(tensor.data_ptr(), tensor.numel() * tensor.element_size())
        shape = "(" + "".join(f"{size}, " for size in tensor.shape) + ")"
        text = f"{{'descr': '{KINDS[tensor.dtype]}', 'fortran_order': False, 'shape': {shape}, }}"
        data = b"\x93NUMPY\1\0" + struct.pack("<H", len(text) + -(len(text) + 11) % 64 + 1) \
            + (text + " " * (-(len(text) + 11) % 64) + "\n").encode() + data
        digest = hashlib.blake2b(data, digest_size=16).digest()
        known = self.names.get(digest) or self.weights.get(digest)
        if known is None:
            self.count += 1
            known = f"{self.folder}/{self.count:06}.npy"
            self.write(known, data)
        names[digest] = known
        return {**told, "array": known}


@functools.lru_cache(maxsize=1024)
def stride(shape: Tuple[int, ...], keep: int) -> int:
    """Which elements of a larger tensor are kept, each so-many-th: a stride at which they are spread evenly over rows and columns. One that
    shares a factor with the width meets the same columns again and again, and one more than the width only a diagonal."""
    size = math.prod(shape)
    least = -(-size // keep)
    widths = [width for width in (math.prod(shape[place:]) for place in range(1, len(shape))) if 1 < width < size]

    def spread(every: int) -> float:
        """How far the nearest two of them are apart in rows and columns, beside how far they could be; the least of all dimensions."""
        return min((nearest(every, -width % every) / every for width in widths), default=1.0) if math.gcd(every, size) == 1 else 0.0
    return max(range(least, least + min(64, max(3, least // 4))), key=lambda every: (round(spread(every), 1), -every))


def nearest(every: int, column: int) -> int:
    """The square of the shortest step between two points of the lattice that (0, every) and (1, column) span, by Gauss."""
    one, other = (0, every), (1, column)
    while True:
        if one[0] ** 2 + one[1] ** 2 > other[0] ** 2 + other[1] ** 2:
            one, other = other, one
        times = round((one[0] * other[0] + one[1] * other[1]) / (one[0] ** 2 + one[1] ** 2))
        if times == 0:
            return one[0] ** 2 + one[1] ** 2
        other = other[0] - times * one[0], other[1] - times * one[1]


def statistics(tensor: torch.Tensor) -> Event:
    """Of all elements; all but the share of zeros and the count of those that are not finite is of the finite ones, in float64."""
    every = tensor.double().reshape(-1)
    finite = every[every.isfinite()]
    some = finite.numel() > 0
    return {"min": finite.min().item() if some else None, "max": finite.max().item() if some else None,
            "mean": finite.mean().item() if some else None, "std": finite.std(unbiased=False).item() if some else None,
            "norm": finite.norm().item() if some else None, "zeros": (every == 0).double().mean().item(),
            "nonFinite": every.numel() - finite.numel()}


class Sources:
    """Which code is the user's own: below the script's folder, and no library that stands there. In a notebook, its cells."""

    def __init__(self, script: str, root: str) -> None:
        self.script, self.root = script, os.path.join(os.path.abspath(root), "")
        self.names: Dict[str, Optional[str]] = {}
        self.used: Set[str] = set()

    def name(self, file: str) -> Optional[str]:
        if file not in self.names:
            path = os.path.abspath(file)
            if file.startswith("<ipython-input") or "ipykernel_" in file:
                self.names[file] = f"cell-{sum(1 for each in self.names.values() if each) + 1}.py"
            elif file.startswith("<") or not path.startswith(self.root) or path == os.path.abspath(__file__) \
                    or any(part in ("site-packages", "dist-packages") for part in path.split(os.sep)) or path.startswith(TORCH):
                self.names[file] = None
            else:
                self.names[file] = os.path.relpath(path, self.root).replace(os.sep, "/")
        return self.names[file]

    def frame(self) -> Tuple[Optional[types.FrameType], str]:
        """The innermost frame of the user's own, and the function of torch.nn.functional that it called, or empty."""
        frame: Optional[types.FrameType] = sys._getframe(1)
        within = ""
        while frame is not None and not self.name(frame.f_code.co_filename):
            file = frame.f_code.co_filename
            if file.startswith(TORCH) and file.endswith("functional.py"):
                within = frame.f_code.co_name
            frame = frame.f_back
        return frame, within

    def place(self, frame: Optional[types.FrameType]) -> Event:
        if frame is None:
            return {}
        name = self.name(frame.f_code.co_filename)
        self.used.add(frame.f_code.co_filename)
        return {"file": name, "line": frame.f_lineno}

    def unwritten(self) -> Iterator[Tuple[str, bytes]]:
        import linecache
        for file in sorted(self.used):
            name, text = self.name(file), "".join(linecache.getlines(file))
            if name and text and len(text) < 1 << 20:
                yield "source/" + name, text.encode("utf-8", "backslashreplace")
        self.used.clear()


class Once:
    """What the program does: done once, with the same end whoever asks for it again."""

    def __init__(self, run: Callable[[], Any]) -> None:
        self.run: Optional[Callable[[], Any]] = run
        self.result: Any = None
        self.failure: Optional[BaseException] = None

    def __call__(self) -> Any:
        run, self.run = self.run, None
        if run is not None:
            try:
                self.result = run()
            except BaseException as failure:
                self.failure = failure
        if self.failure is not None:
            raise self.failure
        return self.result


def guarded(hook: Any) -> Any:
    """Whatever goes wrong in it ends the recording, and nothing else. What stops the program, as Ctrl-C does, goes by."""
    @functools.wraps(hook)
    def safely(self: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            return hook(self, *args, **kwargs)
        except Exception as failure:
            (self if isinstance(self, Recorder) else self.recorder).fault(failure)
            return None
    return safely


class Made:
    """A Function that was told: its event, and to which input each edge of its node leads."""

    def __init__(self, event: Event, node: int, keys: List[Key]) -> None:
        self.event, self.node, self.keys = event, node, keys
        self.edges: Optional[List[int]] = None


def tensors_in(value: Any, found: List[torch.Tensor]) -> List[torch.Tensor]:
    if isinstance(value, torch.Tensor):
        found.append(value)
    elif isinstance(value, (list, tuple)):
        for each in value:
            tensors_in(each, found)
    return found


def number_of(node: Any) -> int:
    return int(node._sequence_nr())


def made_so_far() -> int:
    """The sequence number that this thread's next node will have."""
    return int(torch._C._autograd._get_sequence_nr())


def is_leaf_node(node: Any) -> bool:
    return type(node).__name__ == "AccumulateGrad"


class Story:
    """What happens in an iteration that is recorded. On the thread that began it."""

    def __init__(self, recorder: "Recorder", numbers: Numbers) -> None:
        self.recorder, self.sources, self.numbers = recorder, recorder.sources, numbers
        self.events: List[Event] = []
        self.functions: Dict[int, Made] = {}
        self.ids: Dict[Key, int] = {}
        self.told: Dict[int, Tuple[Event, Any]] = {}
        self.start: Dict[int, Event] = {}  # leaves, as they were where this iteration began, if it did within what was told
        self.may_start: Dict[int, Event] = {}  # and as they were where another one may have begun
        self.names: Dict[int, str] = {}
        self.pending: Optional[Tuple[Made, Any, bool]] = None
        self.passing: Optional[Event] = None
        self.places: Dict[int, Event] = {}
        self.failed: Optional[Tuple[BaseException, Event]] = None
        self.hooked: Set[int] = set()
        self.calls = self.rank = 0
        self.made = self.first = recorder.made  # nodes with smaller numbers are of iterations before
        self.retains = False
        self.group: Tuple[Any, Set[str]] = (None, set())
        self.weights: Optional[Event] = None
        self.turned: List[Event] = []  # the weights where another iteration may have begun
        self.parameters = {id(each) for optimizer in recorder.optimizers() for group in optimizer.param_groups for each in group["params"]}

    # -- tensors

    def tell(self, number: int, tensor: torch.Tensor, **more: Any) -> int:
        """A tensor event, unless it is as it was told last."""
        version = 0 if tensor.is_inference() else tensor._version
        if number not in self.told or self.told[number][1] != version:
            node = tensor.grad_fn
            leaf = node is None and not more
            grad = self.numbers.of(tensor.grad) if leaf and tensor.requires_grad else None
            event: Event = {"event": "tensor", "id": number, "name": "", "requiresGrad": tensor.requires_grad or bool(more), "leaf": leaf,
                            "parameter": id(tensor) in self.parameters or isinstance(tensor, torch.nn.Parameter),
                            "gradFn": node.name() if node is not None else "", "version": version,
                            "retainsGrad": tensor.retains_grad, "grad": grad, "data": self.numbers.of(tensor), **more}
            self.events.append(event)
            self.told[number] = event, version
        return number

    def may_begin(self) -> None:
        """Should another iteration begin here, it tells of leaves as they are now, whatever becomes of them in it."""
        self.may_start = {}
        for reference, number in list(self.recorder.leaves.values()):
            leaf = reference()
            if leaf is not None and number in self.told:
                self.may_start[number] = {**self.told[number][0], "data": self.numbers.of(leaf), "grad": self.numbers.of(leaf.grad)}
        self.weigh()
        self.turned = [self.weights] if self.weights else []

    def weigh(self, is_over: bool = False) -> None:
        """Tells the weights, all of them whole, unless they are as they were told last. Once all is over the next forward pass may have
        changed buffers."""
        entries = self.recorder.weights.entries(self.numbers)
        if entries is not None and self.weights is not None and is_over:
            before = {each["name"]: each for each in self.weights["entries"] if "tensor" not in each}
            entries = [before.get(each["name"], each) if "tensor" not in each else each for each in entries]
        if entries is not None and (self.weights is None or self.weights["entries"] != entries):
            self.weights = {"event": "stateDict", "entries": entries}
            self.events.append(self.weights)

    def key(self, tensor: torch.Tensor) -> Key:
        node = tensor.grad_fn
        return ("leaf", self.recorder.leaf(tensor)) if node is None else (number_of(node), tensor.output_nr)

    def meet(self, tensor: torch.Tensor) -> int:
        """Its id, once what made it and it itself have been told."""
        node, key = tensor.grad_fn, self.key(tensor)
        if node is None:
            return self.tell(key[1], tensor)
        self.discover([node])
        made = self.functions[number_of(node)]
        self.link(made, node)
        return self.tell(self.output(made, tensor.output_nr), tensor)

    def output(self, made: Made, place: int) -> int:
        outputs = made.event["outputs"]
        outputs.extend([None] * (place + 1 - len(outputs)))
        key = (made.node, place)
        if key not in self.ids:
            self.ids[key] = self.recorder.new_id()
        outputs[place] = self.ids[key]
        return self.ids[key]

    def name(self, frame: Optional[types.FrameType], tensors: Sequence[Tuple[int, torch.Tensor]]) -> None:
        """Gives them the names of the frame's variables."""
        unnamed = {id(tensor): number for number, tensor in tensors if number not in self.names and id(tensor) not in self.recorder.names}
        if frame is not None and unnamed:
            for variable, value in list(frame.f_locals.items()):
                if id(value) in unnamed and not variable.startswith("_"):
                    self.names.setdefault(unnamed[id(value)], variable)
        for number, tensor in tensors:
            if id(tensor) in self.recorder.names and tensor.grad_fn is None:
                self.names.setdefault(number, self.recorder.names[id(tensor)])

    # -- the forward pass

    def saw(self, func: Any, args: Any, kwargs: Any, run: Callable[[], Any]) -> Any:
        """An operator runs."""
        self.settle()
        made = made_so_far()
        is_new, self.made = made > self.made, made
        self.recorder.made = made - 1  # should this be the first of another iteration
        if not torch.is_grad_enabled():
            if is_new:  # within the forward of somebody's own autograd.Function: its place is where that was called
                self.places[made - 1] = self.outside()
            return run()
        given = tensors_in([args, list(kwargs.values())], [])
        if not is_new or not any(each.requires_grad for each in given):
            try:
                return run()
            except Exception as failure:
                self.fail(func, given, failure)
                raise
        self.recorder.forward()
        if self.recorder.story is not self:  # the iteration ended there, and this belongs to the next
            return self.recorder.story.saw(func, args, kwargs, run) if self.recorder.story else run()
        keys = [self.key(each) for each in given]
        inputs = [self.meet(each) for each in given]
        frame, within = self.sources.frame()
        self.name(frame, list(zip(inputs, given)))
        event = self.function(call_of(func), frame, within)
        event.update(op=str(func), inputs=inputs, needs=[each.requires_grad for each in given], outputs=[],
                     arguments=arguments(func, args, kwargs), gradFn=guess(func))
        try:
            result = run()
        except Exception as failure:
            self.fail(func, given, failure)
            raise
        function = Made(event, made - 1, keys)
        self.functions[made - 1] = function
        self.pending = function, result, bool(func._schema.is_mutable)
        return result

    def outside(self) -> Event:
        frame: Optional[types.FrameType] = sys._getframe(1)
        while frame is not None and not (frame.f_code.co_name == "apply" and frame.f_code.co_filename.startswith(TORCH)):
            frame = frame.f_back
        while frame is not None and not self.sources.name(frame.f_code.co_filename):
            frame = frame.f_back
        return {**self.sources.place(frame), "scope": self.recorder.modules[-1][1] if self.recorder.modules else ""}

    def function(self, call: str, frame: Optional[types.FrameType], within: str) -> Event:
        module, scope, count = self.recorder.modules[-1] if self.recorder.modules else (None, "", 0)
        within = within or (type(module).__name__ if type(module).__module__.startswith("torch.nn") else "")
        key = (count, within, id(frame), frame.f_lasti if frame else 0)
        if key != self.group[0] or (not within and call in self.group[1]):
            self.calls += 1
            self.group = key, set()
        self.group[1].add(call)
        return {"event": "functionRecorded", "index": self.recorder.new_function(), "call": call, "group": self.calls,
                "within": within, "scope": scope, **self.sources.place(frame)}

    def fail(self, func: Any, given: List[torch.Tensor], failure: BaseException) -> None:
        operands = [self.meet(each) for each in given]
        frame, _ = self.sources.frame()
        self.name(frame, list(zip(operands, given)))
        self.failed = failure, {"event": "functionFailed", **self.sources.place(frame), "call": call_of(func), "operands": operands,
                                "type": type(failure).__name__, "message": str(failure)}

    def settle(self) -> None:
        """Looks at what the operator that ran last has made: only now it knows its node."""
        if self.pending is None:
            return
        (made, result, is_mutable), self.pending = self.pending, None
        made_of = [each for each in tensors_in(result, []) if each.is_floating_point() or each.is_complex()]
        ours = [each for each in made_of if each.grad_fn is not None and number_of(each.grad_fn) == made.node]
        changed = made_of[0] if made_of and is_mutable else None
        if not ours and changed is not None and changed.grad_fn is not None and number_of(changed.grad_fn) > made.node:
            del self.functions[made.node]  # a view was changed in place: the node that stays is that of its base
            made.node = number_of(changed.grad_fn)
            self.functions[made.node] = made
            ours = [changed]
        for place, each in enumerate(ours or made_of):
            number = self.output(made, each.output_nr if ours else place)
            self.told.pop(number, None)
            self.tell(number, each, leaf=False)
            if changed is not None:
                self.names[number] = self.names.get(next(iter(made.event["inputs"]), -1), "")
        if ours:
            self.link(made, ours[0].grad_fn)
            self.recorder.readings.made(self.recorder.iteration, ours[0], made.event)
        self.events.append(made.event)

    def link(self, made: Made, node: Any) -> None:
        """Says which of its inputs each edge of its node leads to."""
        if made.edges is not None:
            return
        free: List[Optional[Key]] = list(made.keys)
        edges = []
        for key in self.targets(node):
            place = free.index(key) if key and key in free else -1
            edges.append(place)
            if place >= 0:
                free[place] = None
        event = made.event
        event["gradFn"] = node.name()
        if any(place < 0 for place, key in zip(edges, self.targets(node)) if key):  # another node than the operator's own
            for member in ("op", "arguments"):
                event.pop(member, None)
            self.discover(each for each, _ in node.next_functions)
            targets = [key for key in self.targets(node) if key]
            event["inputs"] = [self.number(key) for key in targets]
            edges = [-1 if key is None else targets.index(key) for key in self.targets(node)]
        event["needs"] = [place in edges for place in range(len(event["inputs"]))]
        if "op" in event:
            names = [name[7:] for name in dir(node) if name.startswith("_saved_")]
            event["saved"] = [name for name in names if name in event["arguments"] or name.startswith("result") or name == "output"]
        made.edges = edges
        for number in event["outputs"]:
            if number in self.told:
                self.told[number][0]["gradFn"] = node.name()

    def targets(self, node: Any) -> List[Optional[Key]]:
        return [None if next_node is None else ("leaf", self.recorder.leaf(next_node.variable)) if is_leaf_node(next_node)
                else (number_of(next_node), place) for next_node, place in node.next_functions]

    def number(self, key: Key) -> int:
        return key[1] if key[0] == "leaf" else self.output(self.functions[key[0]], key[1])

    def discover(self, nodes: Iterable[Any]) -> List[Any]:
        """Tells of all nodes behind these that nobody saw being made; returns the leaves' nodes."""
        todo, found, leaves = list(nodes), {}, {}  # type: List[Any], Dict[int, Any], Dict[int, Any]
        while todo:
            node = todo.pop()
            if node is None or id(node) in leaves:
                continue
            if is_leaf_node(node):
                leaves[id(node)] = node
            elif number_of(node) not in self.functions and number_of(node) not in found:
                found[number_of(node)] = node
                todo += [each for each, _ in node.next_functions]
        for number, node in sorted(found.items()):
            for next_node, _ in node.next_functions:
                if next_node is not None and is_leaf_node(next_node):
                    self.meet(next_node.variable)
            place = self.places.get(number, {})
            event = {"event": "functionRecorded", "index": self.recorder.new_function(), "call": node.name().split("Backward")[0],
                     "group": self.calls, "within": "", "scope": "", **place, "inputs": [], "outputs": []}
            self.calls += 1
            keys = [key for key in self.targets(node) if key]
            event["inputs"] = [self.number(key) for key in keys]
            if number < self.first:
                event["earlier"] = True
            self.functions[number] = Made(event, number, keys)
            self.link(self.functions[number], node)
            self.events.append(event)
        return list(leaves.values())

    # -- the backward pass

    def backward(self, roots: Sequence[Any], seeds: Sequence[Any], wanted: Sequence[Any], accumulates: bool, **how: Any) -> List[Any]:
        """A pass begins; returns the hooks that it needs."""
        self.settle()
        self.weigh()
        frame, _ = self.sources.frame()
        told = [(self.meet(root), root, seed) for root, seed in zip(roots, seeds) if isinstance(root, torch.Tensor)]
        asked = [(self.meet(each), each) for each in wanted if isinstance(each, torch.Tensor)]
        self.name(frame, [(number, root) for number, root, _ in told] + asked)
        handles = self.watch([root.grad_fn for _, root, _ in told], accumulates)
        self.events.append({"event": "backwardStarted", "roots": [{"tensor": number, "seed": self.numbers.of(seed)} for number, _, seed in told],
                            "retaining": sorted(number for number, (event, _) in self.told.items() if event["retainsGrad"]),
                            **how, **({} if accumulates else {"wanted": [number for number, _ in asked]})})
        self.rank, self.retains = 0, bool(how["retainGraph"])
        return handles

    def watch(self, roots: Iterable[Any], accumulates: bool) -> List[Any]:
        todo, handles = [node for node in roots if node is not None], []  # type: List[Any], List[Any]
        self.discover(todo)
        seen: Set[int] = set()
        while todo:
            node = todo.pop()
            if is_leaf_node(node):
                if accumulates and id(node.variable) not in seen:
                    seen.add(id(node.variable))
                    handles += self.watch_leaf(node)
                continue
            number = number_of(node)
            if number in seen:
                continue
            seen.add(number)
            self.link(self.functions[number], node)
            if number not in self.hooked:
                self.hooked.add(number)
                node.register_hook(lambda outgoing, incoming, number=number: self.computed(number, outgoing, incoming))
            todo += [each for each, _ in node.next_functions if each is not None]
        return handles

    def watch_leaf(self, node: Any) -> List[Any]:
        variable, number = weakref.ref(node.variable), self.meet(node.variable)
        arrived: List[Any] = []

        @guarded
        def before(self: "Story", gradients: Any) -> None:
            leaf = variable()
            if leaf is not None and self.recorder.story is self:
                arrived[:] = [self.numbers.of(leaf.grad), self.numbers.of(gradients[0])]

        @guarded
        def after(self: "Story", _: Any, __: Any) -> None:
            leaf = variable()
            if leaf is not None and arrived and self.recorder.story is self:
                self.events.append({"event": "gradAccumulated", "tensor": number, "before": arrived[0],
                                    "contribution": arrived[1], "after": self.numbers.of(leaf.grad)})
        return [node.register_prehook(functools.partial(before, self)), node.register_hook(functools.partial(after, self))]

    @guarded
    def computed(self, number: int, outgoing: Any, incoming: Any) -> None:
        if self.recorder.story is not self:
            return
        self.passed()
        made = self.functions[number]
        gradients: List[Optional[Event]] = [None] * len(made.event["inputs"])
        for place, gradient in zip(made.edges or [], outgoing):
            if place >= 0:
                gradients[place] = self.numbers.of(gradient)
                self.shaped(made.event["inputs"][place], gradients[place])
        arrived = [self.numbers.of(each) for each in incoming]
        for place, each in enumerate(arrived):
            if each:
                self.shaped(self.output(made, place), each)
        self.events.append({"event": "gradientsComputed", "index": made.event["index"], "incoming": arrived, "outgoing": gradients})
        self.rank += 1
        self.passing = {"event": "gradientsPassed", "index": made.event["index"], "rank": self.rank, "freed": not self.retains}

    def shaped(self, number: int, gradient: Optional[Event]) -> None:
        """A tensor that nobody saw is as large as its gradient."""
        data = (self.told[number][0] if number in self.told else self.unseen(number, ""))["data"]
        if gradient and data.get("unknown") == "unseen":
            data.update(shape=gradient["shape"], dtype=gradient["dtype"])

    def unseen(self, number: int, grad_fn: str) -> Event:
        event: Event = {"event": "tensor", "id": number, "name": "", "requiresGrad": True, "leaf": False, "parameter": False, "gradFn": grad_fn,
                        "version": 0, "retainsGrad": False, "grad": None, "data": {"shape": [], "dtype": "", "unknown": "unseen"}}
        self.told[number] = event, None
        return event

    def passed(self) -> None:
        if self.passing:
            self.events.append(self.passing)
            self.passing = None

    # -- the end

    def lines(self, events: List[Event]) -> List[Event]:
        """These events, whole by themselves: each tensor told before it is named, Functions counted from 0."""
        indices: Dict[int, int] = {}
        known: Set[int] = set()
        lines: List[Event] = []
        for event in events:
            ids = [event[member] for member in ("tensor",) if member in event] + [root["tensor"] for root in event.get("roots", [])] + [
                each for member in ("inputs", "outputs", "operands", "tensors", "handedOut", "wanted", "retaining", "without") for each in event.get(member) or []]
            for number in ids:
                if number is not None and number not in known and event["event"] != "tensor":
                    known.add(number)
                    lines.append(self.named(self.start.get(number) or (self.told[number][0] if number in self.told else self.unseen(number, ""))))
            if event["event"] == "tensor":
                known.add(event["id"])
                event = self.named(event)
            elif event["event"] == "stateDict":
                event = {**event, "entries": [{**each, "name": each["name"] or self.names.get(each["tensor"], "")} for each in event["entries"]]}
            elif event["event"] == "functionRecorded":
                indices[event["index"]] = len(indices)
            if "index" in event:
                event = {**event, "index": indices.get(event["index"], -1)}
            if event["event"] == "functionRecorded":
                event = {name: value for name, value in event.items() if value != "" or name not in ("within", "scope")}
            lines.append(event)
        return lines

    def named(self, event: Event) -> Event:
        event = {**event, "name": self.names.get(event["id"], "")}
        return {name: value for name, value in event.items() if name in ("event", "id", "data") or (value and value is not None)}


def call_of(func: Any) -> str:
    name = str(func._schema.name).split("::")[-1].lstrip("_")
    for end in ("_forward", "_nd"):
        name = name[:-len(end)] if name.endswith(end) else name
    return name[7:] if name.startswith("native_") else name


def guess(func: Any) -> str:
    """What its node will be called, should nobody ever see it."""
    return "".join(part.capitalize() for part in call_of(func).split("_")) + "Backward0"


def arguments(func: Any, args: Any, kwargs: Any) -> Event:
    count = 0

    def plain(value: Any) -> Any:
        nonlocal count
        if isinstance(value, torch.Tensor):
            count += 1
            return {"input": count - 1}
        if isinstance(value, (list, tuple)):
            return [plain(each) for each in value]
        if isinstance(value, complex) or not (value is None or isinstance(value, (bool, int, float, str))):
            return str(value)
        return value
    told = {}
    names = [each.name for each in func._schema.arguments]
    for name, value in list(zip(names, args)) + list(kwargs.items()):
        told[name] = plain(value)
    for each in func._schema.arguments:
        if each.name not in told:
            told[each.name] = plain(each.default_value)
    return told


def settings(group: Any) -> Event:
    def plain(value: Any) -> bool:
        return value is None or isinstance(value, (bool, int, float, str)) or (isinstance(value, (list, tuple)) and all(map(plain, value)))
    return {name: value.item() if isinstance(value, torch.Tensor) and value.numel() == 1 else value for name, value in group.items()
            if name != "params" and (plain(value) or (isinstance(value, torch.Tensor) and value.numel() == 1))}


class Weights:
    """What a state_dict of the program holds, whole and by its names: parameters and buffers. What it took is given back to nobody."""

    def __init__(self, recorder: "Recorder", is_on: bool) -> None:
        self.recorder, self.is_on = recorder, is_on
        self.models: List[Tuple[str, Any]] = []  # the outermost modules, by their variables
        self.arrays: Dict[bytes, str] = {}
        self.is_grown = False  # by modules that were not told yet

    def learn(self, held: Dict[int, Tuple[str, Any]]) -> None:
        """Adds modules that were met."""
        known = {id(each): (name, each) for name, each in self.living()}
        known.update((number, each) for number, each in held.items() if number not in known and next(each[1].parameters(), None) is not None)
        self.is_grown = True
        inner = {id(each) for _, module in known.values() for each in module.modules() if each is not module}
        self.models = [(name, weakref.ref(module)) for number, (name, module) in known.items() if number not in inner]

    def living(self) -> List[Tuple[str, Any]]:
        found = [(name, reference()) for name, reference in self.models]
        return [(name, module) for name, module in found if module is not None]

    def entries(self, numbers: Numbers) -> Optional[List[Event]]:
        """None where there are none; where they are not wanted, or do not fit any more, without their numbers."""
        self.is_grown = False
        if self.recorder.is_over:
            return None
        models, found, taken = self.living(), [], set()  # type: List[Tuple[str, Any]], List[Tuple[str, torch.Tensor]], Set[str]
        for place, (name, module) in enumerate(models):
            prefix = "" if len(models) == 1 else name if name and name not in taken else f"model{place}"
            taken.add(prefix)
            state_of(module, prefix + "." if prefix else "", found)
        inside = {id(tensor) for _, tensor in found}
        optimizers = self.recorder.optimizers()
        single = [each for optimizer in optimizers for group in optimizer.param_groups for each in group["params"]]
        if not optimizers:
            single = [each for each in (reference() for reference, _ in list(self.recorder.leaves.values())) if each is not None]
        for each in single:
            if each.requires_grad and each.is_leaf and id(each) not in inside:  # changed in place it is none any more
                inside.add(id(each))
                found.append(("", each))
        if not found:
            return None
        is_whole = self.is_on and self.fits(found)
        return [self.entry(name, tensor, numbers.whole(tensor) if is_whole else Numbers.unwanted(tensor)) for name, tensor in found]

    def entry(self, name: str, tensor: torch.Tensor, data: Event) -> Event:
        event: Event = {"name": name, "data": data}
        return {**event, "tensor": self.recorder.leaf(tensor)} if tensor.requires_grad and tensor.grad_fn is None else event

    def fits(self, found: Sequence[Tuple[str, torch.Tensor]]) -> bool:
        """Half of what the file may take is for all else."""
        recorder = self.recorder
        size = sum({id(tensor): tensor.numel() * max(4, tensor.element_size()) for _, tensor in found}.values())
        self.is_on = recorder.archive.size + 2 * size <= recorder.budget // 2
        if not self.is_on and recorder.live is None:
            print(f"tapedeck_record: from iteration {recorder.iteration} on the weights are not whole in {recorder.path}: they take "
                  f"{size / 1e6:.0f} MB each time, and half of the {recorder.budget >> 20} MB that it was given is for all else (--budget).",
                  file=sys.stderr)
        return self.is_on


def slashed(name: str) -> str:
    """A module's name as a part of a path: a slash of its own has a backslash before it, and so has a backslash that could be meant so."""
    return re.sub(r"\\(?=[\\/]|$)", r"\\\\", name).replace("/", "\\/")


def state_of(module: Any, prefix: str, found: List[Tuple[str, torch.Tensor]]) -> None:
    """As state_dict() has it, whose hooks are the program's own."""
    buffers = [(name, each) for name, each in module._buffers.items() if name not in module._non_persistent_buffers_set]
    found += [(prefix + name, each) for name, each in [*module._parameters.items(), *buffers]
              if each is not None and not torch.nn.parameter.is_lazy(each)]
    for name, each in module._modules.items():
        if each is not None:
            state_of(each, f"{prefix}{name}.", found)


class Calls(dispatch.TorchDispatchMode):
    """Hands every operator to the story that is told."""

    def __init__(self, recorder: "Recorder") -> None:
        super().__init__()  # type: ignore[no-untyped-call,unused-ignore]
        self.recorder = recorder

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        recorder, kwargs = self.recorder, kwargs or {}
        run = Once(lambda: func(*args, **kwargs))
        try:
            if recorder.story is None and recorder.is_closing and torch.is_grad_enabled():
                made = made_so_far()
                if made > recorder.made and any(each.requires_grad for each in tensors_in([args, list(kwargs.values())], [])):
                    recorder.made = made - 1
                    recorder.anew()  # an iteration begins that is recorded
                else:
                    recorder.made = made
            if recorder.story is not None and not recorder.is_over:
                return recorder.story.saw(func, args, kwargs, run)
        except Exception as failure:
            if failure is not run.failure:
                recorder.fault(failure)
        return run()


class Engine:
    """Stands before PyTorch's engine: every backward pass comes by."""

    def __init__(self, real: Any, recorder: "Recorder") -> None:
        self.real, self.run, self.recorder = real, real.run_backward, recorder

    def run_backward(self, *args: Any, **kwargs: Any) -> Any:
        recorder = self.recorder
        if recorder.is_nested or not recorder.is_ours():
            if recorder.is_off:
                recorder.see(False)
            return self.run(*args, **kwargs)
        story, handles = recorder.begin_pass(*args, **kwargs) or (None, ())
        recorder.is_nested, result, is_whole = True, None, False
        try:
            result = self.run(*args, **kwargs)
            is_whole = True
            return result
        finally:
            recorder.is_nested = False
            for handle in handles:
                handle.remove()
            if story is not None or recorder.story is not None or not recorder.stepped:
                recorder.end_pass(story, result, is_whole, *args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


class Readings:
    """A few numbers of each loss of torch.nn.functional's that the program computes, recorded or not, learnt from or only measured; where Dropout
    runs though nothing learns; and what of recorded iterations the program keeps with its graph. All that one iteration alone does not show.

    The functions are wrapped, and handed back where the program compiles, traces or scripts: what reads their text is to see PyTorch's own.
    Only what lies on the CPU is read: for a GPU nobody waits."""

    def __init__(self, recorder: "Recorder") -> None:
        self.recorder = recorder
        self.lines: List[Event] = []
        self.open: Dict[int, Event] = {}  # by its node's number: not known yet whether anything is learnt from it
        self.count = self.of_iteration = self.iteration = 0
        self.drops: Set[Tuple[bool, bool, Any]] = set()
        self.evaluates = False  # Dropout was told not to drop
        self.undo: List[Callable[[], Any]] = []
        self.graph: List[Tuple[int, Any, Event]] = []  # tensors of recorded iterations, by weak references

    # -- looking on

    def start(self) -> None:
        functional: Any = torch.nn.functional
        for name in LOSSES:
            self.watch(functional, name, self.loss)
        self.watch(functional, "dropout", self.dropout)
        for owner, name in ((torch, "compile"), (torch.jit, "script"), (torch.jit, "trace"), (getattr(torch, "fx", None), "symbolic_trace")):
            if hasattr(owner, name):
                self.yields(owner, name)

    def watch(self, owner: Any, name: str, told: Callable[..., None]) -> None:
        real = getattr(owner, name)

        @functools.wraps(real)
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            result = real(*args, **kwargs)
            if self.undo and self.recorder.is_ours() and not self.recorder.is_nested and type(result) is torch.Tensor:
                told(name, result, args, kwargs)
            return result
        setattr(owner, name, wrapped)
        self.undo.append(lambda: setattr(owner, name, real))

    def yields(self, owner: Any, name: str) -> None:
        real = getattr(owner, name)

        @functools.wraps(real)
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            if self.undo and self.recorder.is_ours():
                self.lines.append({"iteration": self.recorder.iteration, "over": name})
            self.stop()
            return real(*args, **kwargs)
        setattr(owner, name, wrapped)
        self.undo.append(lambda: setattr(owner, name, real))

    def stop(self) -> None:
        undo, self.undo = self.undo, []
        for each in reversed(undo):
            each()

    # -- losses

    def loss(self, name: str, result: torch.Tensor, args: Any, kwargs: Any) -> None:
        """What goes wrong here concerns nobody: a tensor that only looks like one, as under vmap."""
        recorder, learns = self.recorder, result.requires_grad
        iteration = recorder.iteration
        if iteration != self.iteration:
            self.iteration, self.of_iteration = iteration, 0
        if (not result.is_cpu or self.of_iteration >= FEW or self.count >= MOST
                or (learns and iteration & ((1 << max(0, iteration.bit_length() - 9)) - 1))):  # ever fewer, as an iteration costs more than many do
            return
        self.of_iteration += 1
        self.count += 1
        try:
            with torch.no_grad(), PLAIN(), dispatch._disable_current_modes():
                line = self.reading(name, result.detach(), args, kwargs)
        except Exception:
            return
        line.update(iteration=iteration, learns=False, **recorder.sources.place(recorder.sources.frame()[0]))
        if learns and result.grad_fn is not None:
            if len(self.open) > FEW:  # nothing was learnt from those
                self.open.clear()
            self.open[number_of(result.grad_fn)] = line
        self.lines.append(line)

    def reading(self, name: str, result: torch.Tensor, args: Any, kwargs: Any) -> Event:
        given = dict(zip(("input", "target", "weight"), args), **kwargs)
        scores, target = given["input"].detach(), given["target"].detach()
        binary = name.startswith("binary")
        reduction = kwargs.get("reduction", "mean")
        is_weighted = (given.get("weight") is not None and (binary or name in ("cross_entropy", "nll_loss"))) or kwargs.get("pos_weight") is not None
        kind = {"cross_entropy": "nll_loss"}.get(name, name)
        line: Event = {"kind": kind, "value": float(result) if result.numel() == 1 else None, "rows": 0, "summed": reduction == "sum"}
        if target.numel() == 0 or target.numel() > TARGETS or scores.numel() > TARGETS or not target.is_cpu:
            return line
        numbers = target.reshape(-1).tolist()
        mean = math.fsum(numbers) / len(numbers)
        line.update(rows=len(numbers), mean=mean, variance=math.fsum((each - mean) ** 2 for each in numbers) / len(numbers),
                    sorted=all(one <= other for one, other in zip(numbers, numbers[1:])), weighted=is_weighted)
        if binary or kind == "nll_loss":
            line.update(self.classes(scores, target, numbers, 0.5 if kind == "binary_cross_entropy" else 0.0 if binary else None))
        return line

    @staticmethod
    def classes(scores: torch.Tensor, target: torch.Tensor, numbers: List[Any], most: Optional[float]) -> Event:
        """How many rows are of each class, and how many the network gives to each; nothing where they are no classes.
        With `most` there are two, and one score: above it the second is meant."""
        if most is not None:
            if target.dim() > 2 or (target.dim() == 2 and target.shape[1] != 1) or any(each not in (0, 1) for each in numbers):
                return {}
            ones, said = sum(map(int, numbers)), int((scores > most).sum())
            return {"classes": [len(numbers) - ones, ones], "predicted": [scores.numel() - said, said]}
        if target.is_floating_point() or scores.dim() != target.dim() + 1 or scores.dim() > 2 or scores.shape[-1] > CLASSES:
            return {}
        count, said = scores.shape[-1], scores.reshape(-1, scores.shape[-1]).argmax(1).tolist()
        if min(numbers) < 0:
            return {}
        return {"classes": [numbers.count(each) for each in range(count)], "predicted": [said.count(each) for each in range(count)]}

    def taken(self, is_over: bool) -> List[Event]:
        """The lines that can be told: of the others it is not known yet whether anything is learnt."""
        waiting = set() if is_over else {id(each) for each in self.open.values()}
        told = [each for each in self.lines if id(each) not in waiting]
        self.lines = [each for each in self.lines if id(each) in waiting]
        return told

    def begins(self, roots: Iterable[Any]) -> None:
        """A backward pass: what it comes to within a few nodes is learnt from, in this iteration."""
        todo, seen = [root.grad_fn for root in roots if isinstance(root, torch.Tensor)], 0
        while todo and self.open and seen < FEW:
            node = todo.pop(0)
            if node is not None:
                seen += 1
                line = self.open.pop(number_of(node), None)
                if line is not None:
                    line.update(learns=True, iteration=self.recorder.iteration)
                todo += [each for each, _ in node.next_functions]

    # -- Dropout

    def dropout(self, _: str, result: torch.Tensor, args: Any, kwargs: Any) -> None:
        given = dict(zip(("input", "p", "training"), args), **kwargs)
        if not given.get("training", True) and not self.evaluates:
            self.evaluates = True
            self.lines.append({"iteration": self.recorder.iteration, "evaluates": True})
        if not given.get("training", True) or not given.get("p", 0.5):
            return
        learns, always = torch.is_grad_enabled(), "training" not in given
        frame = self.recorder.sources.frame()[0]
        inner = frame
        while frame is not None and not always and (frame.f_code.co_name == "forward" or not self.recorder.sources.name(frame.f_code.co_filename)):
            frame = frame.f_back
        at = frame or inner
        place = (at.f_code, at.f_lineno) if at else None
        if (learns, always, None if learns else place) not in self.drops and len(self.drops) < FEW:
            self.drops.add((learns, always, None if learns else place))
            self.lines.append({"iteration": self.recorder.iteration, "dropout": True, "learns": learns, "always": always, **self.recorder.sources.place(at)})

    # -- what is kept

    def made(self, iteration: int, tensor: torch.Tensor, event: Event) -> None:
        """Of a recorded iteration, a tensor with its graph."""
        self.graph.append((iteration, weakref.ref(tensor), event))

    def kept(self, iteration: int) -> None:
        """Where an iteration that is recorded begins: what still lives of those that were, three iterations ago and more."""
        self.graph = [each for each in self.graph if each[1]() is not None]
        living: Dict[Any, Set[int]] = {}
        for of, reference, event in self.graph:
            tensor = reference()
            if of <= iteration - 3 and tensor is not None and tensor.grad_fn is not None:
                living.setdefault((event["call"], event.get("file"), event.get("line")), set()).add(of)
        for (call, file, line), iterations in living.items():
            if len(iterations) > 1:
                self.lines.append({"iteration": iteration, "kept": call, "of": sorted(iterations), **({"file": file, "line": line} if file else {})})


class Live:
    """Speaks with Tapedeck over the program's standard input and output, a JSON value a line: see recording.md, "Live".

    The program's own output is told in messages, and its input is empty. What is to be told waits for the thread that speaks
    twenty times a second, so that an iteration costs no more; where Tapedeck does not answer, as it does not while
    somebody holds there, the program waits between two iterations.
    """

    PATIENCE = 0.25  # seconds that the program goes on without an answer
    MOST = 1 << 16  # letters, and losses, that wait to be told

    def __init__(self) -> None:
        self.out = os.dup(1)
        os.dup2(2, 1)  # what is printed past Python goes where its errors go
        self.source = os.fdopen(os.dup(0), "rb")
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        sys.stdin = open(os.devnull, encoding="utf-8")
        if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.default_int_handler)  # else it could not be stopped
        self.lock, self.turn = threading.RLock(), threading.Condition()
        self.text: List[str] = []
        self.letters = 0
        self.losses: List[Any] = []
        self.told = 0  # iterations of which the loss was told
        self.batch, self.answered, self.since = 0, -1, time.monotonic()
        self.is_over = False  # nobody speaks any more twenty times a second
        self.is_asked = False  # for the next iteration to be recorded
        self.wanted: Dict[str, Any] = {}  # settings
        self.end = ""  # "leave", "stop", or "gone"
        self.knobs: Dict[str, Tuple[Any, int, str, int]] = {}
        self.values: Dict[str, Any] = {}
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(Spoken(self)), encoding="utf-8", errors="backslashreplace", line_buffering=True)
        threading.Thread(target=self.listen, name="tapedeck listens", daemon=True).start()
        threading.Thread(target=self.speak, name="tapedeck speaks", daemon=True).start()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.part)

    # -- what is told

    def greet(self, script: str, text: str) -> None:
        """Says who is there, and waits for leave to begin."""
        self.send({"tapedeck": FORM, "recorder": RECORDER, "torch": torch.__version__, "python": platform.python_version(), "script": script,
                   "source": text})
        self.wait()

    def send(self, *messages: Event) -> None:
        data = as_lines(messages)
        with self.lock:
            try:
                while data and not self.is_gone():
                    data = data[os.write(self.out, data):]
            except OSError:
                self.gone()

    def flush(self) -> None:
        with self.lock:
            text, self.text, self.letters = self.text, [], 0
            losses, self.losses = self.losses, []
            if text:
                self.send({"output": "".join(text)})
            if losses:
                first, self.told = self.told + 1, self.told + len(losses)
                self.send({"losses": [loss_line(0, each)["loss"] for each in losses], "from": first, "batch": self.next_batch()})

    def next_batch(self) -> int:
        if self.answered >= self.batch:
            self.since = time.monotonic()
        self.batch += 1
        return self.batch

    def speak(self) -> None:
        while not self.is_gone():
            time.sleep(0.05)
            self.flush()

    def say(self, text: str) -> None:
        self.text.append(text)
        self.letters += len(text)
        if self.is_over or self.letters > self.MOST:
            self.flush()

    def tape(self, data: bytes) -> None:
        self.flush()
        for place in range(0, len(data), self.MOST):
            self.send({"tape": base64.b64encode(data[place:place + self.MOST]).decode()})

    def counted(self, iteration: int, losses: Sequence[Any], is_recorded: bool) -> None:
        """An iteration is over."""
        if is_recorded:
            self.flush()
            self.told = iteration
            self.send({"recorded": iteration, "loss": loss_line(0, losses)["loss"], "batch": self.next_batch()})
            self.since = 0
        else:
            self.losses.append(losses)

    def hold(self) -> None:
        """Waits between two iterations where what was told has not been answered for long."""
        if len(self.losses) > self.MOST:
            self.flush()
        if self.answered < self.batch and time.monotonic() - self.since > self.PATIENCE:
            self.wait()

    def wait(self) -> None:
        with self.turn:
            while self.answered < self.batch and not self.end:
                self.turn.wait()

    def close(self, end: Event) -> None:
        sys.stdout.flush()
        self.flush()
        self.send({"end": end})
        self.is_over = True
        if end["reason"] == "left":
            self.gone()

    # -- what is heard

    def listen(self) -> None:
        for line in iter(self.source.readline, b""):
            try:
                self.hear(json.loads(line))
            except (ValueError, TypeError, AttributeError):
                pass  # whoever speaks otherwise is not heard
        self.gone()

    def hear(self, told: Event) -> None:
        with self.turn:
            self.answered = max(self.answered, int(told.get("ack", -1)))
            self.is_asked |= bool(told.get("record"))
            self.wanted.update(told.get("set") or {})
            self.end = self.end or ("leave" if told.get("leave") else "stop" if told.get("stop") else "")
            self.turn.notify_all()
        if told.get("stop"):
            if hasattr(signal, "pthread_kill"):
                signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)  # wakes it, wherever it waits
            else:
                _thread.interrupt_main()

    def is_gone(self) -> bool:
        return self.end == "gone"

    def gone(self) -> None:
        """Nobody listens any more: the program goes on, and what it prints goes into a file."""
        with self.turn:
            was, self.end = self.end, "gone"
            self.turn.notify_all()
        if was != "gone":
            self.redirect(os.devnull if was == "stop" else LEFT)

    def redirect(self, place: str) -> None:
        try:
            file = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
        except OSError:
            file = os.open(os.devnull, os.O_WRONLY)
        os.dup2(file, 1)
        os.dup2(file, 2)
        for text in self.text:
            os.write(1, text.encode("utf-8", "backslashreplace"))

    def part(self) -> None:
        """In a process that the program forked: what it prints goes where its errors go."""
        self.end, self.lock = "gone", threading.RLock()

    # -- what is set

    def offer(self, optimizers: Sequence[Any], name: Callable[[Any], str]) -> None:
        """Says what can be set, and what the program has set itself since."""
        knobs = {}
        for number, optimizer in enumerate(optimizers):
            for place, group in enumerate(optimizer.param_groups):
                prefix = f"{name(optimizer) or 'optimizers[' + str(number) + ']'}." if len(optimizers) > 1 else ""
                prefix += f"groups[{place}]." if len(optimizer.param_groups) > 1 else ""
                for key, value in settings(group).items():
                    if key in NUMBERS and isinstance(value, (int, float)) and not isinstance(value, bool):
                        knobs[prefix + key] = optimizer, place, key, -1
                    elif key == "betas":
                        knobs.update({f"{prefix}betas[{each}]": (optimizer, place, key, each) for each in range(len(value))})
        values = {each: self.value(*knobs[each]) for each in knobs}
        if list(knobs) != list(self.knobs):
            self.flush()
            self.send({"settings": values})
        else:
            turned = {each: value for each, value in values.items() if value != self.values[each]}
            if turned:
                self.flush()
                self.send({"turned": turned})
        self.knobs, self.values = knobs, values

    def value(self, optimizer: Any, place: int, key: str, index: int) -> Any:
        value = optimizer.param_groups[place][key]
        value = value if index < 0 else value[index]
        return value.item() if isinstance(value, torch.Tensor) else value

    def apply(self, optimizer: Any, iteration: int) -> None:
        """Sets what is wanted of this optimizer, before it steps."""
        mine = {each: value for each, value in list(self.wanted.items()) if each in self.knobs and self.knobs[each][0] is optimizer}
        for each, value in mine.items():
            del self.wanted[each]
            _, place, key, index = self.knobs[each]
            group = optimizer.param_groups[place]
            if index >= 0:
                group[key] = tuple(value if at == index else old for at, old in enumerate(group[key]))
            elif isinstance(group[key], torch.Tensor):
                group[key].fill_(value)
            else:
                group[key] = value
            self.values[each] = value
        if mine:
            self.flush()
            self.send({"set": mine, "iteration": iteration})


class Spoken(io.RawIOBase):
    """The program's standard output, while it is told."""

    def __init__(self, live: Live) -> None:
        self.live, self.decoder = live, codecs.getincrementaldecoder("utf-8")("replace")

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1

    def write(self, data: Any) -> int:
        text = self.decoder.decode(bytes(data))
        if self.live.is_gone():
            os.write(1, text.encode("utf-8", "backslashreplace"))
        else:
            self.live.say(text)
        return len(data)


class ByHand:
    """The leaves that a pass came to, as they were after it: where no optimizer steps, an iteration is over once one of them was changed, through
    `.data` too, or its gradient was taken away, or new leaves stand where the program held them. Until then passes add up."""

    def __init__(self, roots: Iterable[Any], resets: bool, sources: Sources) -> None:
        self.is_over, self.resets, self.sources = False, resets, sources
        self.leaves = [(weakref.ref(leaf), self.state(leaf)) for leaf in self.reached(roots)]
        variables = self.variables()
        self.known = {id(each): weakref.ref(each) for held in variables.values() for each in held}
        reached = {id(reference()) for reference, _ in self.leaves}
        self.held = {where: [id(each) for each in held if id(each) in reached] for where, held in variables.items()
                     if any(id(each) in reached for each in held)}

    def reached(self, roots: Iterable[Any]) -> List[Any]:
        todo = [root.grad_fn for root in roots if isinstance(root, torch.Tensor) and root.grad_fn is not None]
        seen: Dict[int, Any] = {}
        leaves: Dict[int, Any] = {}
        while todo and len(seen) < 100_000:
            node = todo.pop()
            if is_leaf_node(node):
                leaves[id(node.variable)] = node.variable
            elif id(node) not in seen:
                seen[id(node)] = node
                todo += [each for each, _ in node.next_functions if each is not None]
        return list(leaves.values())

    def variables(self) -> Dict[Any, List[Any]]:
        """The leaves that want a gradient in each variable of the program's running functions, and in each attribute of an object that stands
        in one, and in the list, tuple or dict there."""
        found: Dict[Any, List[Any]] = {}
        objects: Dict[int, Tuple[Any, Dict[str, Any]]] = {}
        frame, _ = self.sources.frame()
        while frame is not None:
            if self.sources.name(frame.f_code.co_filename):
                for name, value in list(frame.f_locals.items()):
                    self.look_among((id(frame), frame.f_code, name), value, found)
                    attributes = attributes_of(value)
                    if attributes:
                        objects[id(value)] = value, attributes
            frame = frame.f_back
        for value, attributes in objects.values():
            for name, each in list(attributes.items()):
                self.look_among((id(value), type(value), name), each, found)
        return found

    @staticmethod
    def look_among(where: Any, value: Any, found: Dict[Any, List[Any]]) -> None:
        among = value if isinstance(value, (list, tuple)) else value.values() if isinstance(value, dict) else [value]
        held = [each for each in list(among) if isinstance(each, torch.Tensor) and each.is_leaf and each.requires_grad]
        if held:
            found[where] = held

    def are_replaced(self, living: List[Any]) -> bool:
        """Whether each of them has gone from a variable that held it, where a leaf stands that is new."""
        gone: Set[int] = set()
        variables = self.variables() if self.held else {}
        for where, before in self.held.items():
            now = variables.get(where, [])
            if any(id(each) not in self.known or self.known[id(each)]() is not each for each in now):
                gone.update(set(before) - {id(each) for each in now})
        return all(id(each) in gone for each in living)

    def state(self, leaf: Any) -> Tuple[Any, Any]:
        with torch.no_grad(), PLAIN():
            return tuple((id(each), each._version, total(each)) if each is not None else None for each in (leaf, leaf.grad))  # type: ignore[return-value]

    def has_ended(self) -> bool:
        living = [(leaf(), state) for leaf, state in self.leaves if leaf() is not None]
        self.is_over = self.is_over or not living or any(
            now[0] != was[0] or (self.resets and now[1] != was[1]) for now, was in ((self.state(leaf), state) for leaf, state in living)
        ) or self.are_replaced([leaf for leaf, _ in living])
        return self.is_over


def attributes_of(value: Any) -> Optional[Dict[str, Any]]:
    """Those of an object itself, a module's parameters among them; nothing of the program's runs for it."""
    if issubclass(type(value), (torch.Tensor, type, types.ModuleType, types.FunctionType)):
        return None
    try:
        attributes = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return None
    return attributes if type(attributes) is dict else None


def total(tensor: torch.Tensor) -> Any:
    """Two numbers of which one changes with its elements: of weights that are changed by opposite amounts the sum stays, but not the norm."""
    try:
        wide = torch.complex128 if tensor.is_complex() else torch.float64
        return tensor.detach().sum(dtype=wide).item(), torch.linalg.vector_norm(tensor.detach(), dtype=wide).item()
    except (RuntimeError, NotImplementedError):
        return None  # sparse, or of nothing that can be summed: its version must do


class Recorder:
    """Counts iterations, keeps their losses, and has a story told of those that are wanted."""

    def __init__(self, path: str, sources: Sources, live: Optional[Live] = None, iterations: Sequence[int] = (1,),
                 every: int = 0, keep: int = 4096, budget: int = 512, source: bool = True, arguments: Sequence[str] = (),
                 weights: bool = True) -> None:
        self.sources, self.keep, self.budget = sources, keep, min(budget, LARGEST) << 20
        self.iterations, self.every, self.source = set(iterations), every, source
        self.live = live
        self.archive = Archive(path, live.tape if live else None)
        self.path, self.thread = path, threading.get_ident()
        self.story: Optional[Story] = None
        self.is_over = False  # no iteration is recorded any more
        self.is_off = False  # nothing is
        self.is_closed = False
        self.reason, self.sentence = "finished", ""
        self.iteration, self.recorded = 1, []  # type: int, List[int]
        self.losses: List[Any] = []  # of this iteration
        self.rates: Dict[int, List[Any]] = {}
        self.new_rates: Any = None  # those that are others than before
        self.counted: List[Tuple[int, Tuple[Any, ...], Any]] = []
        self.output: List[Event] = []
        self.counts = {"losses": 0, "output": 0, "readings": 0}
        self.notes: List[str] = []
        self.written = self.asked = time.monotonic()
        self.timed, self.pace = 0, 1  # when the time is asked for again: the iteration, and after how many
        self.stepped: List[Any] = []  # the optimizers, in the order in which they first stepped
        self.last: Any = None  # the one that ends a round
        self.round: List[Any] = []  # those that have stepped in this iteration, but for the one that ends it
        self.by_hand: Optional[ByHand] = None  # what the last pass left, as long as no optimizer has stepped
        self.learnt = LEARNT
        self.is_closing = False  # the iteration ends with what comes next
        self.turn: Optional[Tuple[int, int, int]] = None  # where it ends if the first round is over: events, losses, output
        self.is_turning = False
        self.step_place: Any = None
        self.follows: Dict[int, bool] = {}  # of what has a zero_grad(): whether it stands below the step
        self.before: List[Tuple[Any, Any, Any, Any, int]] = []
        self.has_backward, self.is_nested, self.passes = False, False, 0
        self.known: Optional[List[Any]] = None
        self.ids = self.functions = 0
        self.leaves: Dict[int, Tuple[Any, int]] = {}
        self.names: Dict[int, str] = {}
        self.modules: List[Tuple[Any, str, int]] = []  # those that run: module, path, number of the call
        self.paths: Dict[int, str] = {}
        self.weights = Weights(self, weights)
        self.readings = Readings(self)
        self.optimized: Set[int] = set()  # the leaves that any optimizer ever had
        self.is_told = False  # by iteration(), where iterations begin
        self.entered = self.made = 0
        self.undo: List[Callable[[], Any]] = []
        self.module_hooks: List[Any] = []
        self.calls: Any = Calls(self)
        self.is_on = False
        self.introduce(list(arguments))

    @guarded
    def introduce(self, arguments: List[str]) -> None:
        sources, rank, world = self.sources, int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
        self.write("recording.json", as_lines([{
            "format": "tapedeck-recording", "version": FORM, "recorder": RECORDER, "torch": torch.__version__, "python": platform.python_version(),
            "script": sources.name(sources.script) or "" if sources.script else "", "arguments": arguments,
            "dtype": str(torch.get_default_dtype())[6:], "device": "cuda" if torch.cuda.is_available() else "cpu", "rank": rank, "worldSize": world,
            "options": {"iterations": sorted(self.iterations), "every": self.every, "keep": self.keep, "budget": self.budget >> 20,
                        "source": self.source, "weights": self.weights.is_on}}]))
        if sources.script:
            sources.used.add(sources.script)
        self.write_sources()

    def new_id(self) -> int:
        self.ids += 1
        return self.ids - 1

    def new_function(self) -> int:
        self.functions += 1
        return self.functions - 1

    def leaf(self, tensor: torch.Tensor) -> int:
        """Its id for good, as long as it lives."""
        known = self.leaves.get(id(tensor))
        if known is None or known[0]() is not tensor:
            known = self.leaves[id(tensor)] = weakref.ref(tensor), self.new_id()
        return known[1]

    def optimizers(self) -> List[Any]:
        """All there are; looked for again whenever `known` was forgotten."""
        if self.known is None:
            self.known = [each for each in gc.get_objects() if issubclass(type(each), Optimizer)]
        return self.known

    # -- looking on

    @guarded
    def start(self) -> None:
        variable: Any = torch.autograd.Variable
        real = variable._execution_engine
        variable._execution_engine = Engine(real, self)
        self.undo.append(lambda: setattr(variable, "_execution_engine", real))
        self.wrap(torch, "compile", self.compiling)
        self.undo += [register_optimizer_step_pre_hook(self.stepping).remove, register_optimizer_step_post_hook(self.step).remove]
        self.wrap(Optimizer, "add_param_group", self.owning, after=True)
        self.wrap(Optimizer, "zero_grad", self.zeroing)
        self.wrap(torch.nn.Module, "zero_grad", self.zeroing)
        clip = torch.nn.utils.clip_grad_norm_
        for place in (torch.nn.utils, torch.nn.utils.clip_grad):
            self.wrap(place, "clip_grad_norm_", self.clipped, clip, after=True)
        out = sys.stdout
        write = out.write
        try:
            out.write = self.printing(write)  # type: ignore[method-assign]
            self.undo.append(lambda: setattr(out, "write", write))
        except AttributeError:
            pass  # an output of somebody's own that cannot be listened to
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.abandon)
        self.readings.start()
        self.undo.append(self.readings.stop)
        RUNNING.append(self)
        self.undo.append(lambda: RUNNING.remove(self))
        self.begin()
        for each in self.optimizers():
            self.owning(None, each)

    def wrap(self, owner: Any, name: str, told: Callable[..., None], real: Any = None, after: bool = False) -> None:
        real = real or getattr(owner, name)

        @functools.wraps(real)
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            if not after and self.is_ours():
                told(*args, **kwargs)
            if after and args and isinstance(args[0], types.GeneratorType):
                args = (list(args[0]), *args[1:])  # parameters that are to be told, too
            result = real(*args, **kwargs)
            if after and self.is_ours():
                told(result, *args, **kwargs)
            return result
        setattr(owner, name, wrapped)
        self.undo.append(lambda: setattr(owner, name, real))

    @guarded
    def owning(self, _: Any, optimizer: Any, *__: Any) -> None:
        """It has parameters, and more now than before."""
        self.optimized.update(self.leaf(each) for group in optimizer.param_groups for each in group["params"])

    @guarded
    def compiling(self, *_: Any, **__: Any) -> None:
        self.note("compiled", "The program uses torch.compile. While an iteration is recorded PyTorch runs what is compiled as it stands, so its numbers may "
                              "differ in the last digits from those of a run that is not recorded, and so may all that follow.")

    def note(self, kind: str, sentence: str) -> None:
        """Says what whoever reads the recording should know, once; before it is so, and in the recording."""
        if kind not in self.notes:
            self.notes.append(kind)
            self.write(f"notes/{len(self.notes):06}.json", as_lines([{"note": kind, "sentence": sentence}]))
            print("tapedeck_record: " + sentence, file=sys.stderr)

    def is_ours(self) -> bool:
        return not self.is_off and self.thread == threading.get_ident()

    def abandon(self) -> None:
        """In a process that the program forked: nothing is told of it."""
        self.is_over = self.is_off = True
        self.reason, self.story, self.thread = "left", None, -1

    def printing(self, write: Callable[[str], int]) -> Callable[[str], int]:
        def written(text: str) -> int:
            count = write(text)
            if isinstance(text, str) and text and self.is_ours():
                self.printed(text)
            return count
        return written

    @guarded
    def printed(self, text: str) -> None:
        lines, story = self.output, self.story
        if lines and lines[-1]["iteration"] == self.iteration and not (self.turn and len(lines) == self.turn[2]):
            lines[-1]["text"] += text
        else:
            lines.append({"iteration": self.iteration, "text": text})
        if story is not None:
            story.settle()
            last = story.events[-1] if story.events else {}
            if last.get("event") == "printed":
                last["text"] += text
            else:
                story.events.append({"event": "printed", "text": text})

    def look(self, is_on: bool) -> None:
        """Whether operators and modules are looked at from now on."""
        if is_on and not self.module_hooks:
            self.modules, self.paths = [], {}
            self.module_hooks = [register_module_forward_pre_hook(self.enter), register_module_forward_hook(self.leave, always_call=True)]
        elif not is_on:
            for each in self.module_hooks:
                each.remove()
            self.module_hooks = []
        self.see(is_on)

    def see(self, is_on: bool) -> None:
        """Whether operators are."""
        if is_on and not self.is_on:
            self.made = made_so_far()
            self.calls.__enter__()
            self.is_on = True
        elif not is_on and self.is_on and CURRENT() is self.calls:
            self.calls.__exit__(None, None, None)
            self.is_on = False

    # -- iterations

    def is_wanted(self, iteration: int) -> bool:
        return not self.is_over and (iteration in self.iterations or (self.every > 0 and iteration % self.every == 0))

    def begin(self) -> None:
        is_wanted = self.is_wanted(self.iteration)
        if is_wanted or self.module_hooks:
            self.look(is_wanted)
        if is_wanted:
            self.known = None
            self.readings.kept(self.iteration)
        self.story = Story(self, Numbers(self.write, self.keep, self.iteration, self.weights.arrays)) if is_wanted else None
        if self.story is not None:
            self.story.weigh()

    def is_ending(self) -> None:
        """The iteration is over once something new begins; that is looked for if it is to be recorded."""
        self.is_closing = True
        if self.live is not None and self.live.is_asked:  # only here: it is to be seen from its beginning
            self.live.is_asked = False
            self.iterations.add(self.iteration + 1)
        self.turn, self.is_turning = None, False
        is_wanted = self.is_wanted(self.iteration + 1) or (self.by_hand is not None and self.story is not None)
        if is_wanted or self.module_hooks:
            self.look(is_wanted)
        self.made = made_so_far() if self.is_on else self.made

    def end(self) -> None:
        """The iteration is over, and the next one begins."""
        self.is_closing, self.by_hand, self.round = False, None, []
        story = self.story
        if story is not None:
            story.settle()
            story.weigh(is_over=True)
            self.write_story(story, story.events, self.losses)
        self.count_losses(self.losses)
        self.losses = []
        self.iteration += 1
        if story is not None or self.iteration >= self.timed:
            self.keep_time(story is not None)
        if self.live is not None:
            self.live.hold()
            if self.live.end in ("leave", "gone"):
                self.part()
                return
        self.begin()

    def keep_time(self, is_due: bool) -> None:
        """Writes chunks once a second, and asks for the time no more than some times a second."""
        now = time.monotonic()
        self.pace = min(1000, 2 * self.pace) if now - self.asked < 0.1 else max(1, self.pace // 2)
        self.timed, self.asked = self.iteration + self.pace, now
        if is_due or now - self.written > 0.9:
            self.write_chunks()

    def split(self) -> None:
        """An optimizer steps for a second time, and the one that ended rounds did not: a round was over where something new began."""
        events, losses, output = self.turn or (0, 0, 0)
        self.last, numbers = self.round[-1], [self.stepped.index(each) for each in self.round]
        self.rates = {each: self.rates[each] for each in numbers if each in self.rates}  # others step no more
        self.new_rates = self.new_rates and list(self.rates.values())
        self.round, self.learnt = [], self.iteration + LEARNT
        self.follows.clear()
        self.turn, story, first = None, self.story, self.losses[:losses]
        self.losses, second = self.losses[losses:], None
        if story is not None:
            self.write_story(story, story.events[:events], first)
            second, story.start = story.events[events:], story.may_start
        self.count_losses(first)
        self.iteration += 1
        for line in self.output[output:]:
            line["iteration"] = self.iteration
        if story is not None:
            self.write_chunks()
            story.events = story.turned + (second or [])
            if not self.is_wanted(self.iteration):
                self.story = None
                self.look(False)

    @guarded
    def told(self) -> None:
        """The program says that an iteration begins: from now on it alone does. What was before the first is iteration 1's, unless
        that has gone backward already."""
        is_over = self.is_told or self.is_closing or self.is_turning or bool(self.losses)
        self.is_told, self.by_hand, self.round = True, None, []
        self.turn, self.is_closing, self.is_turning = None, False, False
        if is_over:
            self.is_ending()
            self.end()

    def anew(self) -> None:
        """Something begins that belongs to the next iteration, if this one is over."""
        if self.is_closing and self.by_hand is not None and not self.by_hand.has_ended():
            self.is_closing = False  # until now it only adds up
            self.look(self.story is not None)
        elif self.is_closing:
            self.end()
        elif self.is_turning:
            self.is_turning, story = False, self.story
            if story is not None:
                story.may_begin()
            self.turn = (len(story.events) if story else 0), len(self.losses), len(self.output)

    forward = anew

    def count_losses(self, losses: Sequence[Any]) -> None:
        self.counted.append((self.iteration, tuple(losses), self.new_rates))
        self.new_rates = None
        if self.live is not None:
            self.live.counted(self.iteration, self.counted[-1][1], self.recorded[-1:] == [self.iteration])

    def part(self) -> None:
        """Tapedeck leaves the program alone, which goes on."""
        self.stop("left", f"Tapedeck has left the program in iteration {self.iteration}; it goes on.")
        self.close()

    # -- what happens

    @guarded
    def begin_pass(self, roots: Any, seeds: Any, retain: bool, create: bool, wanted: Any = (), *_: Any, accumulate_grad: bool = True,
                   **__: Any) -> Tuple[Optional[Story], List[Any]]:
        self.is_closing |= self.by_hand is not None and self.by_hand.has_ended()
        if self.is_closing or self.is_turning:
            self.anew()
        if self.is_on and self.story is None and not self.module_hooks:
            self.see(False)  # an iteration had ended within an operator, where that could not be
        if accumulate_grad:
            self.has_backward, root = True, roots[-1]
            self.readings.begins(roots)
            if isinstance(root, torch.Tensor) and root.numel() == 1 and not root.is_complex():
                self.losses.append(root.item() if root.is_cpu else root.detach())
        story = self.story
        if story is None:
            return None, []
        handles = story.backward(roots, seeds, wanted, accumulate_grad, createGraph=bool(create), retainGraph=bool(retain))
        self.see(bool(create))
        return story, handles

    @guarded
    def end_pass(self, story: Optional[Story], result: Any, is_whole: bool, roots: Any, _: Any, __: bool, create: bool, wanted: Any = (),
                 *___: Any, accumulate_grad: bool = True, **____: Any) -> None:
        """The engine hands back None where gradients are added to .grad, so that a pass failed is told by `is_whole`."""
        if self.story is not None:
            self.see(True)
        if story is not None and story is self.story and is_whole:
            story.settle()
            story.passed()
            ended: Event = {"event": "backwardEnded"}
            if not accumulate_grad:
                pairs = [(story.meet(each), gradient) for each, gradient in zip(wanted, result) if isinstance(each, torch.Tensor)]
                ended.update(handedOut=[number for number, _ in pairs], gradients=[story.numbers.of(gradient) for _, gradient in pairs])
            story.events.append(ended)
        if is_whole and not self.stepped and not self.is_told and (accumulate_grad or (not create and not self.has_backward)):
            if self.passes < 3:
                self.known = None
            self.passes += 1
            self.by_hand = ByHand(roots, not self.optimizers(), self.sources) if accumulate_grad else None
            if self.by_hand is not None or not self.optimizers():
                self.is_ending()
                self.remember_place()

    def stepping(self, optimizer: Any, args: Any, kwargs: Any) -> None:
        if not (optimizer is self.last and self.story is None and self.live is None) and self.is_ours():
            self.before_step(optimizer, any(each is not None for each in [*args[1:], kwargs.get("closure")]))

    @guarded
    def before_step(self, optimizer: Any, has_closure: bool) -> None:
        if self.by_hand is not None:
            self.by_hand, self.is_closing = None, False  # an optimizer steps: it ends iterations from now on
        if optimizer not in self.stepped:
            self.stepped.append(optimizer)
            if len(self.stepped) == 1:
                self.known = None
                self.last = optimizer if len(self.optimizers()) == 1 else None
        if optimizer in self.round and not self.is_told:
            self.split()
        self.turn, self.is_turning = None, False
        if optimizer is not self.last:
            self.round.append(optimizer)
        if self.live is not None:
            self.live.offer(self.stepped, self.variable)
            self.live.apply(optimizer, self.iteration)
        story = self.story
        if story is not None:
            story.settle()
            self.before = [(each, story.meet(each), story.numbers.of(each), None if has_closure else story.numbers.of(each.grad), place)
                           for place, group in enumerate(optimizer.param_groups) for each in group["params"]
                           if each.grad is not None or (has_closure and each.requires_grad)]

    def variable(self, value: Any) -> str:
        """What the program calls it, or empty."""
        spaces = [vars(sys.modules["__main__"])]
        frame = self.sources.frame()[0]
        if frame is not None:
            spaces.append(frame.f_locals)
        return next((name for space in spaces for name, each in list(space.items()) if each is value and not name.startswith("_")), "")

    @guarded
    def step(self, optimizer: Any, _: Any, __: Any) -> None:
        if not self.is_ours():
            return
        number = self.stepped.index(optimizer)
        rates = [group.get("lr") for group in optimizer.param_groups]
        if rates != self.rates.get(number):
            self.rates[number] = [rate.item() if isinstance(rate, torch.Tensor) else rate for rate in rates]
            self.new_rates = [self.rates[each] for each in sorted(self.rates)]
        story = self.story
        if story is not None:
            groups = [settings(group) for group in optimizer.param_groups]
            without = [story.meet(each) for group in optimizer.param_groups for each in group["params"] if each.requires_grad and each.grad is None]
            for each, name, before, gradient, place in self.before:
                event, _ = story.told[name]
                if gradient is None:  # there was a closure: the last update goes from where that was called last, by what it gave there
                    before, gradient = event["data"], story.numbers.of(each.grad)
                if gradient is None:
                    continue
                after = story.numbers.of(each)
                story.told[name] = {**event, "data": after, "version": each._version}, each._version
                story.events.append({"event": "parameterUpdated", "tensor": name, "before": before, "gradient": gradient, "after": after,
                                     "rate": groups[place].get("lr"), "group": place, "optimizer": number})
            story.weigh()
            story.events.append({"event": "optimizerStepped", "optimizer": number, "kind": type(optimizer).__name__, "groups": groups,
                                 **({"without": without} if without else {})})
            self.before = []
        self.remember_place()
        if self.is_told:
            return
        if optimizer is self.last:
            self.is_ending()
        else:
            self.is_turning = True

    def remember_place(self) -> None:
        """Where an update is made, or asked for: what stands below it belongs to the iteration that it ends."""
        if self.iteration < self.learnt:
            frame, _ = self.sources.frame()
            self.step_place = frame and (frame.f_code, frame.f_lineno)

    @guarded
    def zeroing(self, owner: Any, set_to_none: bool = True, *_: Any, **__: Any) -> None:
        if self.by_hand is not None:
            self.by_hand.is_over = self.is_closing = True
        if self.is_closing or self.is_turning:
            if self.iteration < self.learnt or id(owner) not in self.follows:
                frame, _frames = self.sources.frame()
                self.follows[id(owner)] = bool(frame and self.step_place and frame.f_code is self.step_place[0]
                                               and frame.f_lineno >= self.step_place[1])
            if not self.follows[id(owner)]:
                self.anew()
        story = self.story
        if story is not None:
            story.settle()
            parameters = list(owner.parameters()) if isinstance(owner, torch.nn.Module) else [each for group in owner.param_groups for each in group["params"]]
            for each in parameters:
                if each.grad is not None:
                    story.events.append({"event": "gradZeroed", "tensor": story.meet(each), "to": "none" if set_to_none else "zero"})

    @guarded
    def clipped(self, norm: Any, parameters: Any, max_norm: float, norm_type: float = 2.0, *_: Any, **__: Any) -> None:
        story = self.story
        if story is not None and float(norm_type) == 2.0:
            tensors = [parameters] if isinstance(parameters, torch.Tensor) else list(parameters) if isinstance(parameters, (list, tuple)) else []
            story.settle()
            story.events.append({"event": "gradientsClipped", "norm": float(norm), "maxNorm": float(max_norm),
                                 "tensors": [story.meet(each) for each in tensors if each.grad is not None]})

    @guarded
    def enter(self, module: Any, _: Any) -> None:
        if not self.is_ours():
            return
        if not self.modules:
            self.learn(module, self.sources.frame()[0])
            if self.story is not None and (self.story.weights is None or self.weights.is_grown):
                self.story.weigh()
            prefix = self.paths.get(-id(module), "")
            self.paths.update({id(each): "/".join(filter(None, [prefix, *map(slashed, name.split("."))])) for name, each in module.named_modules()})
        self.entered += 1
        self.modules.append((module, self.paths.get(id(module), self.modules[-1][1] if self.modules else ""), self.entered))

    @guarded
    def leave(self, module: Any, _: Any, __: Any) -> None:
        if self.modules and self.modules[-1][0] is module:
            self.modules.pop()

    def learn(self, module: Any, frame: Optional[types.FrameType]) -> None:
        """What the program's modules and their parameters are called; with the variable's name before if there are several."""
        held: Dict[int, Tuple[str, Any]] = {}
        if -id(module) in self.paths or id(module) in self.paths:
            return
        spaces = [vars(sys.modules["__main__"])]
        while frame is not None:
            if self.sources.name(frame.f_code.co_filename):
                spaces.append(frame.f_locals)
            frame = frame.f_back
        for space in spaces:
            for name, value in list(space.items()):
                if isinstance(value, torch.nn.Module) and name != "self" and next(value.parameters(), None) is not None:
                    held.setdefault(id(value), (name, value))
        held.setdefault(id(module), ("", module))
        self.weights.learn(held)
        for name, value in held.values():
            prefix = name if len(held) > 1 else ""
            self.paths[-id(value)] = prefix
            for place, parameter in value.named_parameters():
                self.names.setdefault(id(parameter), f"{prefix}.{place}" if prefix else place)

    # -- writing

    def write(self, name: str, data: bytes) -> None:
        if self.is_over and self.reason == "disk":
            return
        try:
            self.archive.add(name, data)
        except OSError as failure:
            self.stop("disk", f"The recording ends in iteration {getattr(self, 'iteration', 1)}: {self.path}: {failure.strerror}. The program goes on.")
            return
        if not self.is_over and self.archive.size > self.budget:
            self.stop("budget", f"The recording ends in iteration {self.iteration}: the {self.budget >> 20} MB it was given are used up.")

    def stop(self, reason: str, sentence: str) -> None:
        self.is_over, self.reason, self.sentence = True, reason, sentence
        if self.live is not None:
            self.live.send({"over": reason})
        else:
            print("tapedeck_record: " + sentence, file=sys.stderr)

    def fault(self, failure: BaseException) -> None:
        """Something of ours went wrong: nothing more is recorded, and the program is not to know of it."""
        if self.is_off:
            return
        trace = failure.__traceback__
        while trace is not None and trace.tb_next is not None and trace.tb_next.tb_frame.f_code.co_filename == __file__:
            trace = trace.tb_next
        place = f", line {trace.tb_lineno}" if trace else ""
        story, self.story, self.is_off = self.story, None, True
        try:
            self.stop("fault", f"The recording ends in iteration {self.iteration}: a fault of the recorder's own "
                               f"({type(failure).__name__}: {failure}{place}). The program goes on.")
            self.see(False)
            if story is not None:
                self.write_story(story, story.events, self.losses)
        except Exception:
            pass  # what is written is written

    def write_story(self, story: Story, events: List[Event], losses: Sequence[Any]) -> None:
        if self.reason == "disk":
            return
        story.passed()
        last: Event = {"event": "iterationEnded", **loss_line(self.iteration, losses)}
        if self.is_over:
            last = {"event": "recordingEnded", "sentence": self.sentence}
        self.write_sources()
        self.write(f"events/{self.iteration:06}.jsonl", as_lines(
            [{"event": "iterationStarted", "iteration": self.iteration}, *story.lines(events), last]))
        self.recorded.append(self.iteration)

    def write_sources(self) -> None:
        if self.source:
            for name, text in list(self.sources.unwritten()):
                if name not in self.counts:
                    self.counts[name] = 1
                    self.write(name, text)

    def write_chunks(self) -> None:
        self.write_chunk("losses", "".join(loss_text(*each) for each in self.counted).encode())
        self.counted.clear()
        self.write_chunk("readings", as_lines(self.readings.taken(self.is_closed)))
        if not (self.turn or self.is_turning):  # else it is not known yet to which iteration it belongs
            self.write_chunk("output", as_lines(self.output))
            self.output.clear()
        self.written = time.monotonic()

    def write_chunk(self, folder: str, lines: bytes) -> None:
        if lines:
            self.counts[folder] += 1
            self.write(f"{folder}/{self.counts[folder]:06}.jsonl", lines)

    @guarded
    def close(self, failure: Optional[BaseException] = None) -> None:
        """The program is over, or is left alone from now on."""
        if self.is_closed or self.thread == -1:
            return
        self.is_closed, is_updated = True, self.is_closing
        for undo in reversed(self.undo):
            undo()
        story, ended = self.story, self.reason != "finished"
        if not ended and failure is not None:
            self.reason = "failed"
            self.sentence = f"The program ended {'after' if self.is_closing else 'in'} iteration {self.iteration}: {type(failure).__name__}: {failure}"
        if story is not None:
            story.settle()
            if story.failed is not None and story.failed[0] is failure:
                story.events.append(story.failed[1])
        self.finish(story, failure)
        self.story = None
        self.look(False)
        self.write_chunks()
        end: Event = {"reason": self.reason, "sentence": self.sentence or f"The program ended after {self.iteration} iteration{'s' if self.iteration > 1 else ''}.",
                      "iterations": self.iteration, "recorded": self.recorded, "optimized": sorted(self.optimized)}
        if failure is not None:
            end["exception"] = {"type": type(failure).__name__, "message": str(failure), "iteration": self.iteration, "updated": is_updated,
                                **self.place_of(failure), **self.failing(failure, story)}
        self.write("end.json", as_lines([end]))
        missing = sorted(self.iterations - set(self.recorded))
        self.is_off = True
        try:
            self.archive.close()
        except OSError:
            pass  # without its directory the file is read from its beginning
        if self.live is not None:
            self.live.close(end)
        elif missing:
            print(f"tapedeck_record: Asked for and not recorded: iteration{'s' if len(missing) > 1 else ''} {', '.join(map(str, missing))}. "
                  f"There were {self.iteration}.", file=sys.stderr)

    def finish(self, story: Optional[Story], failure: Optional[BaseException]) -> None:
        if failure is None and self.iteration > 1 and not self.losses and not self.is_closing:
            self.iteration -= 1  # after the last update nothing went backward
            for line in self.output:
                line["iteration"] = min(line["iteration"], self.iteration)
            return
        if story is not None:
            story.weigh(is_over=True)
            over = self.is_over
            self.is_over = over or failure is not None
            self.write_story(story, story.events, self.losses)
            self.is_over = over
        self.count_losses(self.losses)

    def failing(self, failure: BaseException, story: Optional[Story]) -> Event:
        """What could not be done, with what it was given, recorded or not; and the traceback, as Python tells it."""
        import traceback
        told: Event = {}
        try:
            told["traceback"] = "".join(traceback.format_exception(type(failure), failure, without_us(failure.__traceback__)))
            if story is not None and story.failed is not None and story.failed[0] is failure:
                event = story.failed[1]
                given = [(story.names.get(number, ""), story.told[number][0]["data"]) for number in event["operands"]]
                return {**told, "call": event["call"], "operands": [{"name": name, "shape": data["shape"], "dtype": data["dtype"]} for name, data in given]}
            call, tensors = call_failing(failure.__traceback__)
            if call and tensors:
                told.update(call=call, operands=[{"name": name, "shape": list(each.shape), "dtype": str(each.dtype)[6:]} for name, each in tensors])
        except Exception:
            pass  # what is known without is told
        return told

    def place_of(self, failure: BaseException) -> Event:
        trace, place = failure.__traceback__, {}  # type: Any, Event
        while trace is not None:
            name = self.sources.name(trace.tb_frame.f_code.co_filename)
            if name:
                place = {"file": name, "line": trace.tb_lineno}
            trace = trace.tb_next
        return place


def call_failing(trace: Any) -> Tuple[str, List[Tuple[str, torch.Tensor]]]:
    """The module of torch.nn's, or the function of torch.nn.functional's, in which it was raised, and the tensors that it was given."""
    frame = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename not in (__file__, TORCH + "_ops.py"):
            frame = trace.tb_frame
        trace = trace.tb_next
    if frame is None or not frame.f_code.co_filename.startswith(TORCH + "nn" + os.sep):
        return "", []
    tensors = [(name, each) for name, each in frame.f_locals.items() if type(each) is torch.Tensor]
    module = frame.f_locals.get("self")
    if isinstance(module, torch.nn.Module):
        own = [(name, each) for name, each in module._parameters.items() if each is not None]
        return type(module).__name__, tensors + own  # type: ignore[return-value]
    return frame.f_code.co_name, tensors


def loss_line(iteration: int, losses: Sequence[Any], rates: Any = None) -> Event:
    """With the losses that were left on a GPU, for which nobody waited."""
    told = [each.item() if isinstance(each, torch.Tensor) else each for each in losses]
    line: Event = {"iteration": iteration, "loss": told[-1] if told else None}
    if len(told) > 1:
        line["losses"] = told
    return {**line, "rates": rates} if rates else line


def loss_text(iteration: int, losses: Sequence[Any], rates: Any) -> str:
    if rates is None and len(losses) == 1 and isinstance(losses[0], float) and math.isfinite(losses[0]):
        return f'{{"iteration":{iteration},"loss":{losses[0]!r}}}\n'  # what nearly all are, without JSON's cost
    return as_json(loss_line(iteration, losses, rates)) + "\n"


def of_rank(path: str) -> str:
    """One file a process, where there are several."""
    base, end = os.path.splitext(path)
    return f"{base}-rank{os.environ.get('RANK', 0)}{end}" if int(os.environ.get("WORLD_SIZE", 1)) > 1 else path


RUNNING: List[Recorder] = []  # the one that records this program


def iteration() -> None:
    """Says where each iteration of a loop begins, for a program in which the recorder would not see it. Without a recorder it does nothing."""
    for each in RUNNING:
        if each.is_ours():
            each.told()


@contextmanager
def record(path: str = "run.tape", iterations: Sequence[int] = (1,), every: int = 0, keep: int = 4096, budget: int = 512,
           source: bool = True, weights: bool = True) -> Iterator[None]:
    """Records what runs within. See --help for the options; `iterations` is a list of numbers from 1."""
    recorder = recorder_of(path, sys._getframe(2), iterations=iterations, every=every, keep=keep, budget=budget, source=source, weights=weights)
    recorder.start()
    try:
        yield
    except BaseException as failure:
        recorder.close(failure)
        raise
    recorder.close()


def start(path: str = "run.tape", **how: Any) -> None:
    """Records from here on to the end of the program, or to stop(); with the options of record()."""
    if RUNNING:
        print("tapedeck_record: The program is recorded already.", file=sys.stderr)
        return
    begin(recorder_of(path, sys._getframe(1), **how))


def stop() -> None:
    """Ends what start() began."""
    for each in list(RUNNING):
        each.close()


def recorder_of(path: str, frame: types.FrameType, **how: Any) -> Recorder:
    """One for the program that asks for it there."""
    file = frame.f_code.co_filename
    is_file = os.path.exists(file)
    return Recorder(of_rank(path), Sources(file if is_file else "", os.path.dirname(os.path.abspath(file)) if is_file else os.getcwd()), None, **how)


def begin(recorder: Recorder) -> None:
    """Records to the end of the program."""
    known = getattr(sys, "last_value", None)

    def ended() -> None:
        failure = getattr(sys, "last_value", None)  # what the interpreter has told of, whatever hook the program has for that
        recorder.close(failure if failure is not known else None)
    atexit.register(ended)
    recorder.start()


def hooked() -> None:
    """Records the program that has just imported PyTorch, if TAPEDECK_RECORD says where to: called by the hook that --hook writes."""
    path, file = os.environ.get("TAPEDECK_RECORD", ""), getattr(sys.modules.get("__main__"), "__file__", None) or ""
    words = getattr(sys, "orig_argv", [])
    is_torch = "-m" in words and words[words.index("-m") + 1:][:1] and words[words.index("-m") + 1].startswith("torch.")
    file = os.path.abspath(file) if file else ""
    if not path or RUNNING or is_torch or file.startswith(TORCH) or os.path.basename(file) in ("torchrun", "accelerate"):
        return  # what starts programs is not what is to be recorded
    os.environ["TAPEDECK_RECORD"] = ""  # nor is what the program starts
    try:
        asked = options().parse_args([*shlex.split(os.environ.get("TAPEDECK_RECORD_OPTIONS", "")), "-"])
        root = os.getcwd() if getattr(sys.modules["__main__"], "__spec__", None) or not file.startswith(os.getcwd()) else os.path.dirname(file)
        begin(Recorder(of_rank(path), Sources(file if os.path.exists(file) else "", root), None, arguments=sys.argv[1:], **how_of(asked)))
    except (OSError, SystemExit) as failure:
        print(f"tapedeck_record: {path}: nothing is recorded ({failure}).", file=sys.stderr)


HOOK = '''"""Put its folder on PYTHONPATH, and TAPEDECK_RECORD=run.tape into the environment: the program that imports PyTorch then is recorded."""
import importlib.abc
import importlib.machinery
import os
import sys


class Hook(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name != "torch":
            return None
        sys.meta_path.remove(self)
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is None or spec.loader is None:
            return spec
        run = spec.loader.exec_module

        def exec_module(module):
            run(module)
            import tapedeck_record
            tapedeck_record.hooked()
        spec.loader.exec_module = exec_module
        return spec


if os.environ.get("TAPEDECK_RECORD"):
    sys.meta_path.insert(0, Hook())
here = os.path.dirname(os.path.abspath(__file__))
other = importlib.machinery.PathFinder.find_spec("sitecustomize", [each for each in sys.path if os.path.abspath(each or ".") != here])
if other is not None and other.loader is not None:  # the one that would have been there
    import importlib.util
    other.loader.exec_module(importlib.util.module_from_spec(other))
'''


def write_hook(folder: str) -> None:
    os.makedirs(folder, exist_ok=True)
    with open(__file__, "rb") as own:
        text = own.read()
    for name, content in (("tapedeck_record.py", text), ("sitecustomize.py", HOOK.encode())):
        with open(os.path.join(folder, name), "xb") as file:
            file.write(content)
    print(f"tapedeck_record: TAPEDECK_RECORD=run.tape PYTHONPATH={shlex.quote(os.path.abspath(folder))} COMMAND records what COMMAND runs; options stand in "
          "TAPEDECK_RECORD_OPTIONS.", file=sys.stderr)


def positive(text: str) -> int:
    if not text.strip().isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1")
    return int(text)


def numbers(text: str) -> List[int]:
    return [positive(each) for each in text.split(",")] if text else []


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tapedeck_record.py", formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="tapedeck_record.py [options] SCRIPT [ARGS ...]\n       tapedeck_record.py [options] -m MODULE [ARGS ...]",
        description="Records chosen iterations of a PyTorch program for Tapedeck. The program runs as ever.",
        epilog=f"""\
This is PyTorch {torch.__version__}. An iteration goes from one optimizer.step() to the next.
Several processes: one file a rank, run-rank0.tape ..., by RANK and WORLD_SIZE; what the program itself forks or spawns is not recorded.
CUDA: numbers are copied to the host in recorded iterations; in others nobody waits for the GPU. The loss is fetched once a second.
AMP: halves are written as float32; under a GradScaler the loss is the scaled one, and a step that it skips ends no iteration.
torch.compile: in a recorded iteration PyTorch runs what is compiled as it stands, or it is one Function without arguments. What is printed may then
differ in the last digits from a run that is not recorded; TORCHDYNAMO_DISABLE=1 outside makes both alike.
Whatever goes wrong in the recorder itself ends the recording with a sentence, and the program goes on.
Backward under use_reentrant checkpointing: what is computed again in the backward pass is not told.
PyTorch is imported before the script: set OMP_NUM_THREADS and the like outside.""")
    parser.add_argument("-o", "--output", default="", metavar="FILE", help="where to (run.tape)")
    parser.add_argument("--iterations", type=numbers, default=[1], metavar="1,100", help="which ones (1)")
    parser.add_argument("--every", type=positive, default=0, metavar="N", help="and each N-th")
    parser.add_argument("--keep", type=positive, default=4096, metavar="N", help="larger tensors are sampled to N elements (4096)")
    parser.add_argument("--weights", choices=("yes", "no"), default="yes", help="whether parameters and buffers are there whole as well, as a "
                        "state_dict() has them, at the beginning of each recorded iteration and after its update (yes)")
    parser.add_argument("--budget", type=positive, default=512, metavar="MB", help=f"how large the file may get, at most {LARGEST} (512)")
    parser.add_argument("--no-source", action="store_true", help="leave the program's text out")
    parser.add_argument("--live", action="store_true", help="speak with Tapedeck over standard input and output; `tapedeck attach` starts it so. "
                        "The program's own input is empty then")
    parser.add_argument("--hook", default="", metavar="FOLDER", help="run nothing, but write a folder for PYTHONPATH: with it and TAPEDECK_RECORD=run.tape "
                        "in the environment whatever Python program imports PyTorch is recorded, however it is started (by a script, say)")
    parser.add_argument("-m", dest="module", default="", metavar="MODULE", help="run a module, as python -m does")
    parser.add_argument("script", metavar="SCRIPT", nargs="?", default="")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="ARGS")
    return parser


def how_of(asked: argparse.Namespace) -> Dict[str, Any]:
    """What a recorder is asked for by options."""
    return {"iterations": asked.iterations, "every": asked.every, "keep": asked.keep, "budget": asked.budget, "source": not asked.no_source,
            "weights": asked.weights == "yes"}


def words_of(words: Sequence[str]) -> argparse.Namespace:
    """What stands behind -m MODULE, or behind the script, is the program's."""
    place = list(words).index("-m") if "-m" in words else len(words)
    before = options().parse_args([*words[:place], "-"]) if place < len(words) else None
    if before is not None and before.script == "-" and place + 1 < len(words):
        before.module, before.arguments = words[place + 1], list(words[place + 2:])
        return before
    asked = options().parse_args(words)
    if not asked.hook and not asked.module and not asked.script:
        options().error("the following arguments are required: SCRIPT")
    return asked


def found(module: str) -> Any:
    """Where a module stands, as python -m finds it."""
    sys.path[0] = os.getcwd()
    try:
        spec: Any = importlib.util.find_spec(module)
        if spec is not None and spec.submodule_search_locations is not None:
            spec = importlib.util.find_spec(module + ".__main__")
    except ImportError as failure:
        sys.exit(f"tapedeck_record: {failure}.")
    if spec is None or spec.origin is None:
        sys.exit(f"tapedeck_record: there is no module {module} that can be run.")
    return spec


def main(words: Sequence[str]) -> None:
    asked = words_of(words)
    if asked.hook:
        try:
            write_hook(asked.hook)
        except OSError as failure:
            sys.exit(f"tapedeck_record: {failure.filename}: {failure.strerror}.")
        return
    spec = found(asked.module) if asked.module else None
    if spec is not None:
        asked.script = spec.origin
    is_first = int(os.environ.get("RANK", 0)) == 0  # of several processes one speaks, and the others write their files
    path = asked.output or ("" if asked.live and is_first else "run.tape")
    path = of_rank(path) if path else ""
    try:
        with open(asked.script, "rb") as file:
            text = file.read()
        sources = Sources(asked.script, os.path.dirname(os.path.abspath(asked.script)) if spec is None else os.getcwd())
        live = Live() if asked.live and is_first else None
        if live is not None:
            live.greet(sources.name(asked.script) or "", "" if asked.no_source else text.decode("utf-8", "replace"))
        elif asked.live:
            os.dup2(2, 1)
        recorder = Recorder(path, sources, live, arguments=asked.arguments, **how_of(asked))
    except OSError as failure:
        sys.exit(f"tapedeck_record: {failure.filename or path}: {failure.strerror}.")
    run(text, asked.script, asked.arguments, recorder, spec)
    if not path:
        return
    amount = f"{len(recorder.recorded)} of {recorder.iteration} iterations are in {path}, {recorder.archive.size / 1e6:.1f} MB."
    print("tapedeck_record: " + amount, file=sys.stderr)


def run(text: bytes, script: str, arguments: Sequence[str], recorder: Recorder, spec: Any = None) -> None:
    """As python runs a script, with its traceback if it fails."""
    module = types.ModuleType("__main__")
    module.__dict__.update(__file__=os.path.abspath(script), __builtins__=builtins, __cached__=None)
    sys.modules["__main__"] = module
    sys.argv = [script, *arguments]
    if spec is None:
        sys.path[0] = os.path.dirname(os.path.abspath(script))
    else:
        module.__dict__.update(__spec__=spec, __package__=spec.parent, __loader__=spec.loader, __cached__=spec.cached)
    recorder_module = sys.modules.setdefault("tapedeck_record", types.ModuleType("tapedeck_record"))
    recorder_module.__dict__.setdefault("record", record)
    for each in (iteration, start, stop):
        recorder_module.__dict__.setdefault(each.__name__, each)
    try:
        code = compile(text, os.path.abspath(script), "exec", dont_inherit=True)
        recorder.start()
        exec(code, module.__dict__)
    except SystemExit as end:
        recorder.close(end if end.code else None)
        raise
    except BaseException as failure:
        recorder.close(failure)
        trace = without_us(failure.__traceback__)
        sys.excepthook(type(failure), failure.with_traceback(trace), trace)
        sys.exit(130 if isinstance(failure, KeyboardInterrupt) else 1)
    recorder.close()


def without_us(trace: Optional[types.TracebackType]) -> Optional[types.TracebackType]:
    """A traceback as it would be without the recorder, and without the torch._ops that it calls."""
    if trace is None:
        return None
    file, after = trace.tb_frame.f_code.co_filename, without_us(trace.tb_next)
    if file == __file__ or file == TORCH + "_ops.py":
        return after
    return types.TracebackType(after, trace.tb_frame, trace.tb_lasti, trace.tb_lineno)


if __name__ == "__main__":
    main(sys.argv[1:])
