"""What a script may not do says so, in one sentence each. Installed before the script's first line.

These are texts for people, and no wall: that is made of what the context is given, in Java.
"""
import builtins
import operator
import os
import sys
import types

HERE = 'Tapedeck lets a script use files of its own folder and of sample-datasets only'
NO_PROCESS = 'Tapedeck lets a script start no other program'
NO_SOCKET = 'Tapedeck lets a script use no network'
NO_THREAD = 'Tapedeck runs a script in one thread: it can start no other'
NO_LANGUAGE = 'Tapedeck lets a script use no other languages'
NO_SIGNAL = 'Tapedeck lets a script send and handle no signals'
NO_INPUT = 'Tapedeck gives a script no input: set the value in the script or hand it over as an argument'
_LIBRARY = sys.base_prefix
FULL = 'Tapedeck keeps what a script writes in memory, and there is no more room'


def refusing(kind, sentence):
    """A function that refuses with this sentence."""
    def refused(*args, **kwargs):
        raise kind(sentence)
    return refused


def _refusing_class(name, kind, sentence):
    return type(name, (), {'__slots__': (), '__init__': refusing(kind, sentence)})


def _patch(module, names, kind, sentence):
    refused = refusing(kind, sentence)
    for name in names.split():
        if hasattr(module, name):
            setattr(module, name, refused)


def _files():
    """Opening, with a sentence for what is refused; what is open for writing is seen by who reads."""
    import io
    import weakref
    real, writing = io.open, weakref.WeakSet()

    def flush():
        for file in list(writing):
            if not file.closed:
                file.flush()

    def explained(e):
        if e.errno in (1, 13) and e.filename is not None:
            return PermissionError(13, HERE, e.filename)
        return e

    def open(file, mode='r', *args, **kwargs):
        try:
            flush()
            opened = real(file, mode, *args, **kwargs)
        except OSError as e:
            raise explained(e) from None
        if 'r' not in mode or '+' in mode:
            writing.add(opened)
        return opened

    low = sys.modules[os.name]
    builtins.open = io.open = open
    io.open_code = lambda path: open(path, 'rb')

    def wrapped(name):
        function = getattr(os, name)

        def call(*args, **kwargs):
            try:
                flush()
                return function(*args, **kwargs)
            except OSError as e:
                raise explained(e) from None
        call.__name__ = name
        setattr(os, name, call)

    for name in ('listdir', 'mkdir', 'open', 'remove', 'unlink', 'rmdir', 'scandir', 'stat'):
        wrapped(name)
    low.open = os.open
    to = os.chdir

    def chdir(path):
        os.stat(path)  # says what is refused, of which chdir says that it is not there
        to(path)
    os.chdir = chdir

    def rename(src, dst, **kwargs):
        if os.path.isdir(src):
            os.mkdir(dst)
            for each in os.listdir(src):
                rename(os.path.join(src, each), os.path.join(dst, each))
            os.rmdir(src)
        else:
            with open(src, 'rb') as a:
                content = a.read()
            with open(dst, 'wb') as b:
                b.write(content)
            os.remove(src)

    os.rename = os.replace = rename
    return flush


def _lacking(module, names):
    """What the machine has and Python here has not: an OSError as the machine would raise, which a script can catch."""
    for name in names.split():
        if hasattr(module, name):
            setattr(module, name, _raising(f"Tapedeck's Python has no {module.__name__}.{name}"))


def _raising(sentence):
    def lacking(*args, **kwargs):
        raise OSError(38, sentence)
    return lacking


def _checked(module, name, check):
    """Looks at the first argument before the function, which ends the script past every except where it does not fit."""
    real = getattr(module, name)

    def checked(*args, **kwargs):
        if args:
            check(args[0])
        return real(*args, **kwargs)
    checked.__name__ = name
    setattr(module, name, checked)


def _check_path(path):
    if isinstance(path, int):
        raise OSError(38, "Tapedeck's Python sets no times of open files")


def _check_time(t):
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')


def _check_signal(number):
    if operator.index(number) not in range(1, 65):
        raise ValueError('signal number out of range')


def take_process():
    """Before anything else is imported, for what has a function keeps it: signals and the time zone are the whole process's."""
    import _signal
    import time
    time.tzset = lambda: None
    _patch(_signal, 'signal alarm setitimer raise_signal pthread_kill sigwait pause siginterrupt set_wakeup_fd',
           PermissionError, NO_SIGNAL)
    _checked(_signal, 'getsignal', _check_signal)


def _machine(gate):
    os.environ.clear()
    low = sys.modules[os.name]
    for module in (os, low):
        _patch(module, 'system popen fork forkpty posix_spawn posix_spawnp execv execve execl execle execlp execlpe'
               ' execvp execvpe spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe pipe pipe2 openpty'
               ' startfile abort', PermissionError, NO_PROCESS)
        module._exit = lambda status: gate(operator.index(status))
        _patch(module, 'kill killpg', PermissionError, NO_SIGNAL)
        _patch(module, 'symlink link mkfifo mknod chroot', PermissionError, HERE)
        _lacking(module, 'chown fchown lchown getpgid getpgrp getppid getsid setpgid setpgrp setsid set_blocking')
        _checked(module, 'utime', _check_path)

    def __getattr__(name):
        """What the machine has and Python here has not; hasattr stays False, for the library asks."""
        raise AttributeError(NO_PROCESS if name in ('fork', 'forkpty', 'posix_spawn', 'posix_spawnp')
                             else f"module 'os' has no attribute '{name}'")
    os.__getattr__ = __getattr__
    import _thread
    _patch(_thread, 'start_new_thread start_new start_joinable_thread', RuntimeError, NO_THREAD)
    import time
    _checked(time, 'mktime', _check_time)


def _resource(module):
    for name in ('getrlimit', 'getrusage'):
        _checked(module, name, operator.index)


def _socket(module):
    module.socket = module.SocketType = _refusing_class('socket', PermissionError, NO_SOCKET)
    _patch(module, 'getaddrinfo gethostbyname gethostbyname_ex gethostbyaddr getnameinfo gethostname socketpair'
           ' create_connection', PermissionError, NO_SOCKET)


def _multiprocessing(module):
    _patch(module, 'Process Pool Queue SimpleQueue JoinableQueue Pipe Manager Lock RLock Value Array Event Semaphore'
           ' Condition Barrier', PermissionError, NO_PROCESS)
    module.cpu_count = lambda: 1
    module.set_start_method = module.freeze_support = lambda *args, **kwargs: None


def _asyncio(module):
    refused = refusing(RuntimeError, 'Tapedeck has no asyncio: its loop needs sockets')
    module.run = module.new_event_loop = module.get_event_loop = refused


def _random(module):
    """What nobody seeds begins as it did before: a run can be repeated."""
    seed = module.Random.seed
    module.Random.seed = lambda self, a=None, version=2: seed(self, 0 if a is None else a, version)
    module.seed = module._inst.seed
    module.seed()


_AFTER = {
    'random': _random,
    '_socket': _socket,
    'multiprocessing': _multiprocessing,
    'polyglot': lambda m: _patch(m, 'eval export_value import_value', PermissionError, NO_LANGUAGE),
    'pwd': lambda m: _patch(m, 'getpwuid getpwnam getpwall', KeyError, 'Tapedeck tells a script of no users'),
    'asyncio': _asyncio,
    'resource': _resource,
    'select': lambda m: _lacking(m, 'select poll'),
    '_posixsubprocess': lambda m: _patch(m, 'fork_exec', PermissionError, NO_PROCESS),
    '_winapi': lambda m: _patch(m, 'CreateProcess', PermissionError, NO_PROCESS),
    'subprocess': lambda m: _patch(m, 'Popen run call check_call check_output getoutput getstatusoutput',
                                   PermissionError, NO_PROCESS),
    'webbrowser': lambda m: _patch(m, 'open open_new open_new_tab', PermissionError, NO_PROCESS),
    'faulthandler': lambda m: _patch(m, '_sigsegv _sigabrt _sigfpe _stack_overflow _read_null register',
                                     PermissionError, NO_SIGNAL),
}
_NOT_HERE = {
    'java': 'Tapedeck lets a script use no classes of Java',
    'ctypes': 'Tapedeck lets a script call no machine code: it has no ctypes',
    '_ctypes': 'Tapedeck lets a script call no machine code: it has no ctypes',
    'jarray': 'Tapedeck lets a script use no classes of Java',
    'mmap': 'Tapedeck lets a script map no files: read them',
    'tkinter': 'Tapedeck lets a script open no windows: draw with matplotlib',
    'pip': 'Tapedeck installs no packages',
    'ensurepip': 'Tapedeck installs no packages',
    'pty': NO_PROCESS,
    'termios': 'Tapedeck gives a script no terminal',
    'sqlite3': 'Tapedeck has no sqlite3',
    'fcntl': 'Tapedeck lets a script lock no files',
}


class _Loader:
    """Loads what another loader loads, and then takes from it what is not allowed."""

    def __init__(self, loader, change):
        self.loader, self.change = loader, change

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)
        self.change(module)


class _Finder:
    """Stands before all others."""

    def find_spec(self, name, path=None, target=None):
        if name in _NOT_HERE or name.partition('.')[0] in _NOT_HERE:
            raise ImportError(_NOT_HERE.get(name) or _NOT_HERE[name.partition('.')[0]], name=name)
        change = _AFTER.get(name)
        if change is None:
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(name, path, target)
            if spec is not None:
                if spec.origin is None or '/' not in spec.origin or spec.origin.startswith(_LIBRARY):  # else it is the script's own
                    spec.loader = _Loader(spec.loader, change)
                return spec
        return None


def _sleep():
    """In short pieces, between which a run can be ended."""
    import time
    real, now = time.sleep, time.monotonic

    def sleep(seconds, /):
        end = now() + seconds
        while end - now() > 0.05:
            real(0.05)
            if builtins.__tapedeck_full__:
                builtins.__tapedeck_full__()
        real(max(0.0, end - now()) if seconds > 0 else seconds)
    time.sleep = sleep


def _suppress(gate):
    """What swallows exceptions lets a run end."""
    import contextlib
    leave = contextlib.suppress.__exit__

    def __exit__(self, *error):
        gate()
        return leave(self, *error)
    contextlib.suppress.__exit__ = __exit__


def _endless(gate):
    """Iterators without an end let a run end: what consumes them asks nobody else."""
    import itertools

    def gated(real):
        def __next__(self):
            gate()
            return real.__next__(self)
        return type(real.__name__, (real,), {'__next__': __next__, '__module__': 'itertools'})
    for name in ('count', 'cycle', 'repeat'):
        setattr(itertools, name, gated(getattr(itertools, name)))


def install(gate, answered, path, lines):
    """Takes from Python what a script may not, and shows it the script's lines; returns what flushes the files it left open."""
    _AFTER['linecache'] = lambda module: module.cache.update({path: (sum(map(len, lines)), None, lines, path)})
    flush = _files()
    _machine(gate)
    _sleep()
    _suppress(gate)
    _endless(gate)
    for name, change in _AFTER.items():
        if name in sys.modules:
            change(sys.modules[name])
    for name in _NOT_HERE:
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, _Finder())
    if not answered:
        builtins.input = refusing(EOFError, NO_INPUT)
    builtins.breakpoint = lambda *args, **kwargs: None
    builtins.exit = builtins.quit = sys.exit
    return flush
