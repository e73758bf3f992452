"""Animations: their frames are drawn when they are saved, as where matplotlib has no window."""
import itertools

from .figure import write

__all__ = ['Animation', 'FuncAnimation', 'ArtistAnimation', 'PillowWriter', 'FFMpegWriter']


class Animation:
    """Frames of a figure."""

    def __init__(self, fig, interval=200):
        self.fig, self.interval = fig, interval

    def save(self, filename, writer=None, fps=None, dpi=None, **kwargs):
        if not str(filename).lower().endswith('.gif'):
            raise ValueError(f'unknown file extension: .{str(filename).rpartition(".")[2]}')
        fps = fps or getattr(writer, 'fps', None) or 1000 / self.interval
        frames = []
        for _ in self.frames():
            frames.append(self.fig.picture('gif', dpi))
        write(filename, _gif(frames, round(100 / fps)))

    def pause(self):
        """Nothing moves by itself."""

    resume = pause


class FuncAnimation(Animation):
    """A function is called with each of the frames."""

    def __init__(self, fig, func, frames=None, init_func=None, fargs=None, save_count=None, *, interval=200, repeat=True, blit=False,
                 cache_frame_data=True, **kwargs):
        super().__init__(fig, interval)
        self.func, self.init_func, self.args = func, init_func, tuple(fargs or ())
        self.values, self.count = frames, save_count or 100

    def frames(self):
        values = self.values
        values = itertools.count() if values is None else range(values) if isinstance(values, int) else values() if callable(values) else values
        if self.init_func is not None:
            self.init_func()
        for value in itertools.islice(values, len(values) if hasattr(values, '__len__') else self.count):
            self.func(value, *self.args)
            yield value


class ArtistAnimation(Animation):
    """Each frame shows some artists, which are hidden in the others."""

    def __init__(self, fig, artists, interval=200, **kwargs):
        super().__init__(fig, interval)
        self.artists = artists

    def frames(self):
        for shown in self.artists:
            for each in itertools.chain.from_iterable(self.artists):
                each.set_visible(False)
            for each in shown:
                each.set_visible(True)
            yield shown


class PillowWriter:
    """How many frames a second has."""

    def __init__(self, fps=5, metadata=None, bitrate=None, **kwargs):
        self.fps = fps


FFMpegWriter = PillowWriter


def _gif(pictures, hundredths):
    """GIFs of one picture each as a GIF of all of them."""
    made = b''
    for picture in pictures:
        entries = 3 * 2 ** ((picture[10] & 7) + 1) if picture[10] & 128 else 0
        colours, at = picture[13:13 + entries], 13 + entries
        while picture[at] == 0x21:  # an extension: blocks until an empty one
            at += 2
            while picture[at]:
                at += picture[at] + 1
            at += 1
        place, rest = picture[at:at + 9], picture[at + 10:-1]
        if picture[at + 9] & 128:
            colours, rest = rest[:3 * 2 ** ((picture[at + 9] & 7) + 1)], rest[3 * 2 ** ((picture[at + 9] & 7) + 1):]
        size = (len(colours) // 3).bit_length() - 2
        made += b'!\xf9\x04\x04' + hundredths.to_bytes(2, 'little') + b'\0\0' + place + bytes([128 | size]) + colours + rest
    head = pictures[0][:6].replace(b'87a', b'89a') + pictures[0][6:10] + b'\0\0\0' if pictures else b'GIF89a\1\0\1\0\0\0\0'
    return head + b'!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0' + made + b';'
