"""Runs each program beside this file in CPython with PyTorch under sys.settrace and writes to traces.json which values stand beside
its lines at each step. Nothing of Tapedeck decides what that is; only how a value is written is the shim's (tapedeck_teller.brief).

    /usr/bin/python3 trace.py

A step is where a program comes to a statement. At a step the values of a line are those that its statement gave to names when it ran
last, as they were then; a line that is come to has none until it has run. An iteration begins where a loop that is marked
'# trains' gives its variable a value. When one begins, lines have values only that lie outside such loops, in the script itself or in
a function that is still running. A number, string, True or None that stands in the line itself is left out.

traces.json: program -> iterations, the first what comes before the loop -> steps: [line, {line: {name: value}, of lines whose values
are others than at the step before, null for none}], the last of line 0 after which the iteration ends.
"""
import ast
import json
import sys
from collections import ChainMap
from pathlib import Path

import torch

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[2] / 'main/resources/tapedeck/python'))
import tapedeck_teller

_brief = tapedeck_teller.brief


def brief(value, depth=1):
    return f'{type(value).__name__} {_brief(tuple(value.shape))}' if isinstance(value, torch.Tensor) else _brief(value, depth)


tapedeck_teller.brief = brief
# What is called by Python itself is passed over, as scripts.md says.
UNSEEN = {'__getitem__', '__len__', '__iter__', '__next__', '__repr__', '__str__', '__format__', '__hash__', '__eq__', '__del__',
          '__getattr__', '__getattribute__', '__setattr__'}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
LOOPS = (ast.For, ast.While)


def shown(value):
    if isinstance(value, torch.Tensor):
        return {'shape': list(value.shape), 'data': value.detach().flatten().tolist()}
    return brief(value)


def assigned(target, value, scope):
    """(name, value) of what a target was given."""
    if isinstance(target, (ast.Tuple, ast.List)):
        return [pair for each in target.elts for pair in assigned(each, None, scope)]
    if isinstance(target, ast.Starred):
        return assigned(target.value, None, scope)
    if isinstance(value, ast.Constant):
        return []
    if isinstance(target, ast.Subscript):
        return assigned(target.value, None, scope)
    if isinstance(target, ast.Name):
        return [(target.id, shown(scope[target.id]))] if target.id in scope else []
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
        of = scope[target.value.id]
        if isinstance(of, torch.Tensor):
            return [(f'{target.value.id}.{target.attr}', shown(getattr(of, target.attr)))]
        return [(f'{target.value.id}.{target.attr}', shown(vars(of)[target.attr]))] if target.attr in vars(of) else []
    return []


def own(statement):
    """The expressions of a statement, without its body, lambdas and what := names in them."""
    looked = [each for each in ast.iter_child_nodes(statement) if isinstance(each, (ast.expr, ast.withitem))]
    while looked:
        each = looked.pop(0)
        if not isinstance(each, ast.Lambda):
            yield each
            looked = list(ast.iter_child_nodes(each)) + looked


def yields(statement):
    """Whether a frame that is left at a statement may come back to it."""
    return statement is not None and any(isinstance(each, (ast.Yield, ast.YieldFrom)) for each in own(statement))


class Program:
    def __init__(self, path):
        self.path, self.text = str(path), path.read_text()
        self.tree = ast.parse(self.text, self.path)
        self.above = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}
        marks = [n for n, line in enumerate(self.text.splitlines(), 1) if '# trains' in line]
        self.loops = [each for each in ast.walk(self.tree)
                      if isinstance(each, LOOPS) and any(each.lineno <= n < each.body[0].lineno for n in marks)]
        self.functions = {(each.name, min([each.lineno] + [d.lineno for d in each.decorator_list])): each
                          for each in ast.walk(self.tree) if isinstance(each, FUNCTIONS)}
        self.lines = {}  # (function, line) -> statement
        self.collect(self.tree)

    def collect(self, function):
        def visit(node):
            for each in ast.iter_child_nodes(node):
                if isinstance(each, ast.stmt):
                    body = getattr(each, 'body', None) or getattr(each, 'cases', None)
                    first = body and (body[0].pattern if isinstance(each, ast.Match) else body[0])
                    last = max(each.lineno, first.lineno - 1) if body else each.end_lineno
                    for line in range(each.lineno, last + 1):
                        self.lines.setdefault((function, line), each)
                if isinstance(each, FUNCTIONS):
                    self.collect(each)
                elif not isinstance(each, (ast.Lambda, ast.ClassDef)):
                    visit(each)
                elif isinstance(each, ast.ClassDef):
                    for part in each.body:
                        if isinstance(part, FUNCTIONS):
                            self.collect(part)
        visit(function)

    def is_in(self, node, outer):
        """Whether a statement lies in another's body."""
        node = self.above.get(node)
        while node is not None and node is not outer:
            node = self.above.get(node)
        return node is not None

    def loop(self, node):
        """The loop that trains which a statement is or lies in, or None."""
        return next((each for each in self.loops if node is each or (node is not None and self.is_in(node, each))), None)

    def function(self, code):
        return self.tree if code.co_name == '<module>' else self.functions.get((code.co_name, code.co_firstlineno))


class Running:
    """A frame: the statement that it is at, whether that failed, and what stands beside its lines."""

    def __init__(self, function):
        self.function, self.at, self.failed, self.turning, self.leaving, self.values = function, None, False, False, False, {}


class Tracer:
    def __init__(self, program):
        self.program, self.frames = program, {}
        self.beside, self.told = {}, {}
        self.steps = [[]]
        self.is_open = True

    # What stands, and what is written of it

    def stands(self, running, line, pairs):
        for name, value in pairs:
            running.values.setdefault(line, {})[name] = value
            if self.is_open:
                self.beside.setdefault(line, {})[name] = value

    def step(self, running, line):
        running.values.pop(line, None)
        if self.is_open:
            self.beside.pop(line, None)
            self.write(line)

    def write(self, line):
        now = json.loads(json.dumps(self.beside))
        lines = {int(each) for each in now} | set(self.told)
        now = {int(each): values for each, values in now.items()}
        self.steps[-1].append([line, {each: now.get(each) for each in sorted(lines) if now.get(each) != self.told.get(each)}])
        self.told = now

    def end(self):
        if self.is_open:
            self.write(0)
            self.is_open = False

    def begin(self, frame):
        self.end()
        self.steps.append([])
        self.beside, self.told, self.is_open = {}, {}, True
        while frame is not None:
            running = self.frames.get(id(frame))
            if running:
                for line, values in running.values.items():
                    if not any(each.lineno <= line <= each.end_lineno for each in self.program.loops):
                        self.beside[line] = dict(values)
            frame = frame.f_back

    # What CPython says

    def trace(self, frame, event, _):
        code = frame.f_code
        if code.co_filename != self.program.path or code.co_name in UNSEEN:
            return None
        function = self.program.function(code)
        if function is None:
            return None
        if id(frame) not in self.frames:
            self.frames[id(frame)] = Running(function)
            self.kept = getattr(self, 'kept', []) + [frame]  # an id is one frame's
        return self.local

    def local(self, frame, event, value):
        running = self.frames[id(frame)]
        if event == 'exception':
            running.failed = True
        elif event == 'line':
            self.line(frame, running)
        elif event == 'return' and not yields(running.at):
            self.finish(frame, running)
            at = running.at
            if at in self.program.loops and not running.failed:
                self.end()
            if isinstance(at, ast.Return) and not running.failed and at.value and not isinstance(at.value, ast.Constant):
                self.stands(running, at.lineno, [('return', shown(value))])
        return self.local

    def line(self, frame, running):
        program, at = self.program, running.at
        come = program.lines.get((running.function, frame.f_lineno))
        if come is None or come is at:
            return
        inner = at is not None and program.is_in(at, come)
        if at is not None and not (isinstance(at, LOOPS) and program.is_in(come, at)):
            self.finish(frame, running)
        running.failed, leaving, running.leaving = False, running.leaving, False
        turning, running.turning = running.turning, False
        if program.loop(at) is not None and program.loop(come) is not program.loop(at):
            self.end()
        if isinstance(come, ast.With) and inner:
            running.at, running.leaving = come, True
            return
        if isinstance(come, LOOPS) and inner:
            running.at, running.turning = come, True
            return
        self.enter(frame, running, come, leaving, turning)
        running.at = come
        if isinstance(come, (ast.Global, ast.Nonlocal)) or (isinstance(come, ast.Expr) and isinstance(come.value, ast.Constant)):
            return
        one_line = isinstance(running.function, FUNCTIONS) and come.lineno == running.function.lineno
        if at is None and not one_line:
            self.parameters(frame, running)
        if come not in program.loops:
            self.step(running, come.lineno)
        if at is None and one_line:
            self.parameters(frame, running)

    def enter(self, frame, running, come, leaving, turning):
        """Comes from one statement to another: into the body of what surrounds it."""
        program, at = self.program, running.at
        around, path = program.above[come], []
        while around is not None and around is not running.function:
            path.insert(0, around)
            around = program.above.get(around)
        for each in path:
            begins = at is each or (at is not None and isinstance(each, LOOPS) and come is each.body[0] and program.is_in(at, each))
            if isinstance(each, LOOPS) and begins and come in each.body:
                if each in program.loops:
                    self.begin(frame)
                if each in program.loops or turning or at is not each:
                    self.step(running, each.lineno)
                if isinstance(each, ast.For):
                    self.stands(running, each.lineno, assigned(each.target, None, frame.f_locals))
                self.named(frame, running, each)
            elif isinstance(each, ast.With) and at is each and not leaving:
                self.named(frame, running, each)
                for item in each.items:
                    if item.optional_vars:
                        self.stands(running, each.lineno, assigned(item.optional_vars, None, frame.f_locals))
            elif isinstance(each, ast.match_case) and isinstance(at, ast.Match) and program.above[each] is at:
                for part in ast.walk(each.pattern):
                    name = getattr(part, 'name', None) or getattr(part, 'rest', None)
                    if name:
                        self.stands(running, each.pattern.lineno, [(name, shown(frame.f_locals[name]))])
            elif isinstance(each, ast.ExceptHandler) and each.name and come is each.body[0]:
                self.stands(running, each.lineno, [(each.name, shown(frame.f_locals[each.name]))])

    def parameters(self, frame, running):
        function = running.function
        if isinstance(function, FUNCTIONS):
            names = [each.arg for each in function.args.posonlyargs + function.args.args]
            names = names[1:] if names and names[0] in ('self', 'cls') else names
            names += [each.arg for each in function.args.kwonlyargs]
            self.stands(running, function.lineno, [(name, shown(frame.f_locals[name])) for name in names])

    def named(self, frame, running, statement):
        for each in own(statement):
            if isinstance(each, ast.NamedExpr) and each.target.id in frame.f_locals:
                self.stands(running, statement.lineno, [(each.target.id, shown(frame.f_locals[each.target.id]))])

    def finish(self, frame, running):
        """The statement that a frame was at is over: with what else stands in its line."""
        at = running.at
        if at is None or running.failed:
            return
        for each in ast.walk(at):
            if not isinstance(each, ast.stmt) or (each is not at and each.lineno != at.lineno):
                continue
            self.finished(frame, running, each)
        for each in getattr(self.program.above[at], 'body', ()):
            if each is not at and each.lineno == at.lineno and isinstance(each, ast.stmt):
                self.finished(frame, running, each)

    def finished(self, frame, running, statement):
        scope = ChainMap(frame.f_locals, frame.f_globals)
        if not isinstance(statement, (ast.For, ast.With, ast.Match, *FUNCTIONS, ast.ClassDef)):
            self.named(frame, running, statement)
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                self.stands(running, statement.lineno, assigned(target, statement.value, scope))
        elif isinstance(statement, ast.AugAssign):
            self.stands(running, statement.lineno, assigned(statement.target, None, scope))
        elif isinstance(statement, ast.AnnAssign) and statement.value:
            self.stands(running, statement.lineno, assigned(statement.target, statement.value, scope))


def traced(path):
    program = Program(path)
    tracer = Tracer(program)
    code = compile(program.text, program.path, 'exec')
    scope = {'__name__': '__main__'}
    sys.settrace(tracer.trace)
    try:
        exec(code, scope)
    finally:
        sys.settrace(None)
    tracer.end()
    # without a loop that trains all is one iteration, and nothing comes before it
    return tracer.steps if program.loops else [[]] + tracer.steps


def main():
    torch.manual_seed(0)
    traces = {path.stem: traced(path) for path in sorted(HERE.glob('*.py')) if path.name != 'trace.py'}
    with open(HERE / 'traces.json', 'w', encoding='utf-8') as out:
        rows = []
        for name, iterations in traces.items():
            steps = ',\n'.join('  [' + ',\n   '.join(json.dumps(step, ensure_ascii=False) for step in each) + ']' for each in iterations)
            rows.append(f'{json.dumps(name)}: [\n{steps}]')
        out.write('{\n' + ',\n'.join(rows) + '\n}\n')
    print(len(traces), 'programs,', sum(len(each) for its in traces.values() for each in its), 'steps')


main()
