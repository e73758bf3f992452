"""The first thing that runs in a context: imports find the shim, and a script runs as __main__."""
import sys


# Of each kind of statement that something is put into one: more of them would warm nothing more.
_LIKE_A_SCRIPT = '''
import torch
rate = 0.1
def f(a, b=1):
    with a:
        return b
for i in range(2):
    try:
        x = y = f(i).data[0] + 1
        x.backward()
        w -= rate * x.grad
        print(x)
    except ValueError:
        pass
'''


class _Bootstrap:
    """What the host calls."""


def _bootstrap(host):
    import _frozen_importlib
    import _frozen_importlib_external
    import marshal

    sys.dont_write_bytecode = True
    calls = type(sys)('_tapedeck')
    for name in host.names:
        setattr(calls, name, getattr(host.calls, name))
    calls.source = host.source
    calls.asked = asked = {'torch'}  # packages that an import of the script's names; that one nearly every script's does
    sys.modules['_tapedeck'] = calls
    source, code, keep = host.source, host.code, host.keep

    def kept(file, compiled):
        """The code of a file: what an earlier context has kept, or what is compiled now."""
        known = code(file)
        if known is not None:
            return marshal.loads(known.encode('latin-1'))
        fresh = compiled()
        keep(file, marshal.dumps(fresh).decode('latin-1'))
        return fresh

    class Loader:
        """Loads a module of the shim."""

        def __init__(self, file, text):
            self.file, self.text = file, text

        def create_module(self, spec):
            return None

        def exec_module(self, module):
            exec(self.get_code(module.__name__), module.__dict__)

        def get_source(self, fullname):
            return self.text

        def get_code(self, fullname):
            return kept('<tapedeck>/' + self.file,
                        lambda: compile(self.text, '<tapedeck>/' + self.file, 'exec', dont_inherit=True))

        def is_package(self, fullname):
            return self.file.endswith('/__init__.py')

    class Finder:
        """Finds the shim's modules, before those of the machine."""

        def find_spec(self, fullname, path=None, target=None):
            stem = fullname.replace('.', '/')
            for file in (stem + '/__init__.py', stem + '.py'):
                text = source(file)
                if text is not None:
                    loader = Loader(file, text)
                    spec = _frozen_importlib.ModuleSpec(fullname, loader, is_package=loader.is_package(fullname))
                    spec.origin = '<tapedeck>/' + file
                    return spec
            return None

    class Missing:
        """Asked last: says of a module that is known what is there instead."""

        def find_spec(self, fullname, path=None, target=None):
            from tapedeck_missing import missing_module
            error = missing_module(fullname)
            if error is not None:
                raise error
            return None

    files = _frozen_importlib_external.SourceFileLoader
    from_file, library = files.get_code, tuple(folder for folder in sys.path if folder.startswith(sys.base_prefix))

    def get_code(self, fullname):
        """Python's own library is kept as the shim is; what lies beside the script is not."""
        if self.path.startswith(library):
            return kept(self.path, lambda: from_file(self, fullname))
        return from_file(self, fullname)

    files.get_code = get_code
    sys.meta_path.insert(0, Finder())
    sys.meta_path.append(Missing())
    from _sandbox import take_process
    take_process()

    class Clash(RuntimeError):
        """Something was given that Java cannot take."""

    Clash.__name__ = Clash.__qualname__ = 'RuntimeError'
    Clash.__module__ = 'builtins'
    calls.Clash = Clash
    kinds = {'INDEX': IndexError, 'VALUE': ValueError, 'TYPE': TypeError, 'RUNTIME': RuntimeError, 'CLASH': Clash, 'MEMORY': MemoryError}

    def raise_(kind, message, operands, given):
        if message.startswith('DefaultCPUAllocator'):
            message = message.replace(' These are ', f' Line {_line()} wants ') if _line() else message
            message = message.replace('DefaultCPUAllocator: can\'t', 'numpy cannot') if kind == 'MEMORY' else message
        elif kind == 'MEMORY':
            message = f'{message} (line {_line()})'
        error = kinds[kind](message)
        error.__tapedeck_operands__, error.__tapedeck_given__ = list(operands), list(given)
        raise error

    def _line():
        """That the script has come to, or None."""
        frame = sys._getframe(2)
        while frame is not None and frame.f_code.co_filename.startswith('<'):
            frame = frame.f_back
        return frame and frame.f_lineno

    def full(sentence):
        """The next turn of any loop of the script's raises."""
        import builtins
        builtins.__tapedeck_full__ = lambda: raise_('MEMORY', sentence, (), ())

    def interrupted(raising):
        """The next turn of any loop of the script's raises what Ctrl+C does, once: it may be caught."""
        import builtins

        def once():
            builtins.__tapedeck_full__ = None
            raising()
            raise KeyboardInterrupt
        builtins.__tapedeck_full__ = once

    def run(path, text, arguments, deck, gate, watched, answered):
        from tapedeck_run import run, line, printing
        result.line = line
        result.printing = printing
        return run(path, text, list(arguments), deck, gate, watched, answered)

    def mistake(text, path):
        from tapedeck_syntax import mistake
        return mistake(text, path)

    def prepare(names, first):
        import importlib
        from tapedeck_run import compiled
        if first:  # what reads scripts is warm, and what tells how one failed is compiled, for all that follow
            compiled(_LIKE_A_SCRIPT, '', True)
            import tapedeck_errors
            import traceback
        for name in names:
            try:
                importlib.import_module(name)
            except Exception:
                pass
        prepared.update(shims())

    prepared, loaded, spec_of = set(), sys.modules, _frozen_importlib.ModuleSpec

    def shims():
        """What is imported of the shim for scripts; nothing of the script's is run to find it."""
        specs = [vars(module).get('__spec__') for module in list(loaded.values()) if type(module) is type(sys)]
        names = [spec.name for spec in specs if type(spec) is spec_of and type(spec.loader) is Loader]
        return [name for name in names if not name.startswith(('_', 'tapedeck_'))]

    def modules():
        """What the next script is to find imported: what this one has asked for."""
        return [name for name in shims() if name not in prepared or name.partition('.')[0] in asked]

    result = _Bootstrap()
    result.prepare = prepare
    result.mistake = mistake
    result.modules = modules
    result.full = full
    result.interrupted = interrupted
    result.raise_ = raise_
    result.none = None
    result.run = run
    return result


_bootstrap(__host__)
