"""The first thing that runs in a context: imports find the shim, and a script runs as __main__."""
import sys


class _Bootstrap:
    """What the host calls."""


def _bootstrap(host):
    import importlib.abc
    import importlib.machinery
    import marshal
    import types

    sys.dont_write_bytecode = True
    calls = types.ModuleType('_tapedeck')
    for name in host.names:
        setattr(calls, name, getattr(host.calls, name))
    calls.source = host.source
    sys.modules['_tapedeck'] = calls
    source, code, keep = host.source, host.code, host.keep

    class Loader(importlib.abc.InspectLoader):
        """Loads a module of the shim."""

        def __init__(self, file, text):
            self.file, self.text = file, text

        def get_source(self, fullname):
            return self.text

        def get_code(self, fullname):
            kept = code(self.file)
            if kept is not None:
                return marshal.loads(kept.encode('latin-1'))
            compiled = compile(self.text, '<tapedeck>/' + self.file, 'exec', dont_inherit=True)
            keep(self.file, marshal.dumps(compiled).decode('latin-1'))
            return compiled

        def is_package(self, fullname):
            return self.file.endswith('/__init__.py')

    class Finder(importlib.abc.MetaPathFinder):
        """Finds the shim's modules, before those of the machine."""

        def find_spec(self, fullname, path=None, target=None):
            stem = fullname.replace('.', '/')
            for file in (stem + '/__init__.py', stem + '.py'):
                text = source(file)
                if text is not None:
                    loader = Loader(file, text)
                    spec = importlib.machinery.ModuleSpec(fullname, loader, is_package=loader.is_package(fullname))
                    spec.origin = '<tapedeck>/' + file
                    return spec
            return None

    class Missing(importlib.abc.MetaPathFinder):
        """Asked last: says of a module that is known what is there instead."""

        def find_spec(self, fullname, path=None, target=None):
            from tapedeck_missing import missing_module
            error = missing_module(fullname)
            if error is not None:
                raise error
            return None

    sys.meta_path.insert(0, Finder())
    sys.meta_path.append(Missing())
    class Clash(RuntimeError):
        """Something was given that Java cannot take."""

    Clash.__name__ = Clash.__qualname__ = 'RuntimeError'
    Clash.__module__ = 'builtins'
    calls.Clash = Clash
    kinds = {'INDEX': IndexError, 'VALUE': ValueError, 'TYPE': TypeError, 'RUNTIME': RuntimeError, 'CLASH': Clash}

    def raise_(kind, message, operands):
        error = kinds[kind](_with_line(message) if message.startswith('DefaultCPUAllocator') else message)
        error.__tapedeck_operands__ = list(operands)
        raise error

    def _with_line(message):
        frame = sys._getframe(2)
        while frame is not None and frame.f_code.co_filename.startswith('<'):
            frame = frame.f_back
        return message if frame is None else message.replace(' These are ', f' Line {frame.f_lineno} wants ')

    def run(path, text, arguments, boundary, end, captured, gate, watched):
        from tapedeck_run import run, line, printing
        result.line = line
        result.printing = printing
        return run(path, text, list(arguments), boundary, end, captured, gate, watched)

    result = _Bootstrap()
    result.raise_ = raise_
    result.none = None
    result.run = run
    return result


_bootstrap(__host__)
