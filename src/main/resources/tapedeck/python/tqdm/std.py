"""Progress bars on stderr, as tqdm writes them."""
import sys
import time

_BLOCKS, _ASCII = ' ▏▎▍▌▋▊▉█', ' 123456789#'
_WIDTH = 10


def _clock(seconds):
    minutes, s = divmod(int(seconds), 60)
    h, m = divmod(minutes, 60)
    return f'{h:d}:{m:02d}:{s:02d}' if h else f'{m:02d}:{s:02d}'


def _number(n):
    """Short: 3 digits, and no zeros before an exponent."""
    short = f'{n:.3g}'.replace('e+0', 'e+').replace('e-0', 'e-')
    return short if len(short) < len(str(n)) else str(n)


def _scaled(n):
    for unit in ('', 'k', 'M', 'G', 'T', 'P'):
        if abs(n) < 999.5:
            return f'{n:.2f}{unit}' if abs(n) < 9.995 else f'{n:.1f}{unit}' if abs(n) < 99.95 else f'{n:.0f}{unit}'
        n /= 1000
    return f'{n:.1f}E'


class tqdm:
    """A progress bar around an iterable, or one that is told of progress."""

    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None, mininterval=0.1,
                 maxinterval=10.0, miniters=None, ascii=None, disable=False, unit='it', unit_scale=False,
                 dynamic_ncols=False, smoothing=0.3, bar_format=None, initial=0, position=None, postfix=None,
                 unit_divisor=1000, write_bytes=False, lock_args=None, nrows=None, colour=None, delay=0, gui=False,
                 **kwargs):
        if total is None and iterable is not None:
            try:
                total = len(iterable)
            except (TypeError, AttributeError):
                total = None
        self.iterable, self.total, self.leave, self.unit = iterable, total, leave, unit
        self.desc = desc + ': ' if desc else ''
        self.fp = file or sys.stderr
        if ascii is None:
            ascii = not str(getattr(self.fp, 'encoding', None)).lower().startswith('utf')
        self._parts = ascii if isinstance(ascii, str) else _ASCII if ascii else _BLOCKS
        self.disable, self.unit_scale, self.mininterval, self.ncols = bool(disable), unit_scale, mininterval, ncols
        self.n = self.initial = initial
        self.postfix = None
        self.start_t = self.last_print_t = time.monotonic()
        self.last_print_n, self._wide, self._closed = initial, 0, False
        if postfix:
            self.set_postfix(postfix, refresh=False) if isinstance(postfix, dict) else self.set_postfix_str(postfix, False)
        if not self.disable and not delay:
            self.refresh()

    def __iter__(self):
        if self.disable:
            yield from self.iterable
            return
        now = time.monotonic
        try:
            for each in self.iterable:
                yield each
                self.n += 1
                t = now()
                if t - self.last_print_t >= self.mininterval:
                    self._show(t)
        finally:
            self.close()

    def __len__(self):
        return self.total if self.iterable is None else len(self.iterable)

    def __bool__(self):
        return self.total != 0 if self.total is not None else self.iterable is not None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def update(self, n=1):
        if self.disable:
            return None
        self.n += n
        t = time.monotonic()
        if t - self.last_print_t >= self.mininterval:
            self._show(t)
            return True
        return None

    def _show(self, t):
        self.last_print_t, self.last_print_n = t, self.n
        self.display()

    @property
    def format_dict(self):
        return {'n': self.n, 'total': self.total, 'elapsed': time.monotonic() - self.start_t, 'unit': self.unit,
                'initial': self.initial, 'prefix': self.desc, 'postfix': self.postfix}

    def __str__(self):
        elapsed = time.monotonic() - self.start_t
        done = self.n - self.initial
        rate = done / elapsed if elapsed > 0 and done else None
        count = _scaled if self.unit_scale else str
        if rate is None:
            speed = f'?{self.unit}/s'
        elif rate < 1:
            speed = f'{1 / rate:5.2f}s/{self.unit}'
        else:
            speed = f'{_scaled(rate) if self.unit_scale else f"{rate:5.2f}"}{self.unit}/s'
        tail = ', ' + self.postfix if self.postfix else ''
        if not self.total:
            return f'{self.desc}{count(self.n)}{self.unit} [{_clock(elapsed)}, {speed}{tail}]'
        part = min(1.0, self.n / self.total)
        left = _clock((self.total - self.n) / rate) if rate else '?'
        end = f'| {count(self.n)}/{count(self.total)} [{_clock(elapsed)}<{left}, {speed}{tail}]'
        start = f'{self.desc}{part * 100:3.0f}%|'
        width = max(1, self.ncols - len(start) - len(end)) if self.ncols else _WIDTH
        steps = len(self._parts) - 1
        full, rest = divmod(int(part * width * steps), steps)
        bar = self._parts[-1] * full + (self._parts[rest] if full < width else '')
        return start + bar.ljust(width) + end

    __repr__ = __str__

    def display(self, msg=None, pos=None):
        text = str(self) if msg is None else msg
        self.fp.write('\r' + text.ljust(self._wide))
        self.fp.flush()
        self._wide = len(text)

    def refresh(self, nolock=False, lock_args=None):
        if not self.disable:
            self.display()
        return True

    def clear(self, nolock=False):
        if not self.disable:
            self.fp.write('\r' + ' ' * self._wide + '\r')
            self._wide = 0

    def close(self):
        if self.disable or self._closed:
            return
        self._closed = True
        if self.leave:
            self.display()
            self.fp.write('\n')
        else:
            self.clear()
        self.fp.flush()

    def reset(self, total=None):
        self.n = self.initial = 0
        if total is not None:
            self.total = total
        self.start_t = self.last_print_t = time.monotonic()
        self.refresh()

    def unpause(self):
        self.last_print_t = time.monotonic()

    def set_description(self, desc=None, refresh=True):
        self.desc = desc + ': ' if desc else ''
        if refresh:
            self._lazily()

    def set_description_str(self, desc=None, refresh=True):
        self.desc = desc or ''
        if refresh:
            self._lazily()

    def set_postfix(self, ordered_dict=None, refresh=True, **kwargs):
        told = dict(ordered_dict or {})
        for key in sorted(kwargs):
            told[key] = kwargs[key]
        texts = []
        for key, value in told.items():
            if isinstance(value, (int, float)):
                value = _number(value)
            elif not isinstance(value, str):
                value = str(value)
            texts.append(f'{key}={value.strip()}')
        self.postfix = ', '.join(texts)
        if refresh:
            self._lazily()

    def set_postfix_str(self, s='', refresh=True):
        self.postfix = str(s)
        if refresh:
            self._lazily()

    def _lazily(self):
        """A line is not worth more than ten pictures a second."""
        t = time.monotonic()
        if not self.disable and t - self.last_print_t >= self.mininterval:
            self._show(t)

    @classmethod
    def write(cls, s, file=None, end='\n', nolock=False):
        out = file or sys.stdout
        out.write(s)
        out.write(end)

    @staticmethod
    def format_interval(t):
        return _clock(t)

    @staticmethod
    def format_num(n):
        return _number(n)


def trange(*args, **kwargs):
    """tqdm(range(*args))."""
    return tqdm(range(*args), **kwargs)
