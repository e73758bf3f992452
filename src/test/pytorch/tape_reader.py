"""Reads a recording as src/site/markdown/recording.md has it, also one that was cut, and says what is wrong with it. Without PyTorch."""
import collections
import json
import math
import re
import struct
import zlib

KINDS = {"iterationStarted", "tensor", "functionRecorded", "backwardStarted", "gradientsComputed", "gradAccumulated", "gradientsPassed",
         "backwardEnded", "gradientsClipped", "parameterUpdated", "optimizerStepped", "gradZeroed", "printed", "functionFailed", "stateDict",
         "recordingEnded", "iterationEnded"}
NUMPY = {"<f8": "d", "<f4": "f", "<i8": "q", "<i4": "i", "<i2": "h", "|i1": "b", "|u1": "B", "|b1": "?"}
Tape = collections.namedtuple("Tape", "head events losses output end entries")


def entries(data):
    """From the beginning, header by header: what is whole."""
    found, at = {}, 0
    while data[at:at + 4] == b"PK\3\4" and len(data) >= at + 30:
        _, flags, method, _, _, crc, packed, size, name, extra = struct.unpack("<5H3L2H", data[at + 4:at + 30])
        assert flags == 0x0800 and extra == 0
        start = at + 30 + name
        if start + packed > len(data):
            break
        body = data[start:start + packed]
        body = zlib.decompress(body, -15) if method == 8 else body
        assert len(body) == size and zlib.crc32(body) == crc
        key = data[at + 30:start].decode()
        assert key not in found, key
        found[key] = body
        at = start + packed
    return found


def packed_size(file):
    """Up to where it is whole."""
    with open(file, "rb") as opened:
        data, at = opened.read(), 0
    while data[at:at + 4] == b"PK\3\4" and len(data) >= at + 30:
        packed, _, name = struct.unpack("<2LH", data[at + 18:at + 28])
        if at + 30 + name + packed > len(data):
            break
        at += 30 + name + packed
    return at


def lines(data):
    return [json.loads(line) for line in data.decode().splitlines()]


def chunks(found, folder):
    return [line for name in sorted(found) if name.startswith(folder) for line in lines(found[name])]


def read(file):
    with open(file, "rb") as opened:
        found = entries(opened.read())
    events = {int(name[7:13]): lines(body) for name, body in found.items() if name.startswith("events/")}
    head = json.loads(found["recording.json"]) if "recording.json" in found else {}
    return Tape(head, events, chunks(found, "losses/"), chunks(found, "output/"), json.loads(found.get("end.json", b"{}")), found)


def values(tape, numbers):
    """All that are there, flat."""
    if "values" in numbers:
        return [float(each) for each in numbers["values"]]
    body = tape.entries[numbers["array"]]
    length, = struct.unpack("<H", body[8:10])
    kind = re.search(r"'descr': '(...)'", body[10:10 + length].decode()).group(1)
    data = body[10 + length:]
    return [float(each) for each in struct.unpack(f"<{len(data) // struct.calcsize(NUMPY[kind])}{NUMPY[kind]}", data)]


def faults(tape):
    found = []
    if tape.head.get("format") != "tapedeck-recording":
        found.append("no head")
    iterations = [line["iteration"] for line in tape.losses]
    if iterations != list(range(1, len(iterations) + 1)):
        found.append(f"iterations of losses {iterations[:20]}")
    if any(a["iteration"] > b["iteration"] for a, b in zip(tape.output, tape.output[1:])):
        found.append("output goes back")
    if tape.end and tape.end["iterations"] != len(iterations):
        found.append(f"{tape.end['iterations']} iterations, {len(iterations)} losses")
    for iteration, events in tape.events.items():
        found += [f"{iteration}: {each}" for each in Iteration(tape, events).faults()]
    return found


class Iteration:
    def __init__(self, tape, events):
        self.tape, self.all, self.found = tape, events, []
        self.tensors, self.functions, self.arrived = {}, [], {}

    def faults(self):
        if self.all[0]["event"] != "iterationStarted" or self.all[-1]["event"] not in ("iterationEnded", "recordingEnded"):
            self.found.append("no beginning or no end")
        for event in self.all:
            if event["event"] not in KINDS:
                self.found.append(event["event"])
            self.numbers(event)
            getattr(self, event["event"], lambda _: None)(event)
        return self.found

    def numbers(self, value):
        """Those that are written anywhere in it are there, and as many as they should be."""
        if isinstance(value, list):
            for each in value:
                self.numbers(each)
        elif isinstance(value, dict) and "dtype" in value and "shape" in value:
            count = math.prod(value["shape"])
            if "unknown" in value:
                return
            have = len(values(self.tape, value))
            if have != (math.ceil(count / value["every"]) if "every" in value else count):
                self.found.append(f"{have} of {count} numbers")
        elif isinstance(value, dict):
            for name, each in value.items():
                if name != "arguments":
                    self.numbers(each)

    def known(self, *ids):
        for each in ids:
            if each is not None and each not in self.tensors:
                self.found.append(f"tensor {each} is not told")

    def shape(self, number):
        return self.tensors[number]["data"]["shape"] if number in self.tensors else None

    def tensor(self, event):
        self.tensors[event["id"]] = event

    def functionRecorded(self, event):
        self.known(*event["inputs"], *event["outputs"])
        if event["index"] != len(self.functions) or len(event["inputs"]) != len(event["needs"]) or not event["gradFn"]:
            self.found.append(f"function {event['index']}: {event['gradFn']}")
        self.functions.append(event)

    def backwardStarted(self, event):
        self.arrived = {}
        for root in event["roots"]:
            self.known(root["tensor"])
            self.add(root["tensor"], root["seed"])

    def add(self, number, gradient):
        """What arrives at a tensor, element by element, if all of it is there."""
        if gradient and "unknown" not in gradient:
            new = values(self.tape, gradient)
            old = self.arrived.get(number)
            self.arrived[number] = new if old is None else [a + b for a, b in zip(old, new)]

    def near(self, what, number, gradient):
        if gradient is None or number not in self.arrived or "unknown" in gradient:
            return
        ours, theirs = self.arrived[number], values(self.tape, gradient)
        size = max([abs(each) for each in theirs if math.isfinite(each)], default=0)
        if len(ours) != len(theirs) or any(abs(a - b) > 1e-5 * size + 1e-12 for a, b in zip(ours, theirs) if math.isfinite(a) and math.isfinite(b)):
            self.found.append(f"{what} {number} is not what arrived")

    def gradientsComputed(self, event):
        function = self.functions[event["index"]] if 0 <= event["index"] < len(self.functions) else None
        if function is None:
            self.found.append("gradient of a Function that is not told")
            return
        for number, gradient in zip(function["outputs"], event["incoming"]):
            self.near(f"{function['gradFn']} line {function.get('line')}: gradient of", number, gradient)
        for number, gradient, needed in zip(function["inputs"], event["outgoing"], function["needs"]):
            if gradient and (not needed or gradient["shape"] != self.shape(number)):
                self.found.append(f"gradient of input {number} of {function['gradFn']}: {gradient['shape']} {self.shape(number)}")
            self.add(number, gradient)

    def gradAccumulated(self, event):
        self.known(event["tensor"])
        self.near("leaf", event["tensor"], event["contribution"])

    def parameterUpdated(self, event):
        self.known(event["tensor"])
        told = self.tensors.get(event["tensor"])
        if told and "unknown" not in told["data"] and repr(values(self.tape, told["data"])) != repr(values(self.tape, event["before"])):
            self.found.append(f"parameter {told.get('name')} was told otherwise before its update")
        self.tensors[event["tensor"]] = {**(told or {}), "data": event["after"]}

    def gradZeroed(self, event):
        self.known(event["tensor"])
