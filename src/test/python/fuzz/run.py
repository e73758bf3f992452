"""Runs the scripts of a chunk, each by itself, and prints for each its number and what it prints: run.py FILE [lines]."""
import ast
import contextlib
import io
import sys
import warnings

BEFORE = '#### '
ENDED = 'ended in'


def printed(text, lines=False):
    """What a script prints, and as a last line the exception that it ends in."""
    out = io.StringIO()
    names = {'__name__': '__main__'}
    with contextlib.redirect_stdout(out), warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            for part in ast.parse(text).body if lines else [None]:
                if part is not None:
                    print(f'@@ {part.lineno}')
                exec(compile(text if part is None else ast.Module([part], []), 'script', 'exec'), names)
        except Exception as e:
            print(ENDED, type(e).__name__, e)
    return out.getvalue()


def scripts(text):
    """(number, script, what PyTorch prints) of each script of a chunk."""
    parts = text.split(BEFORE)[1:-1]
    for script, result in zip(parts[::2], parts[1::2]):
        number, _, source = script.partition('\n')
        yield int(number), source, result.partition('\n')[2]


if __name__ == '__main__':
    with open(sys.argv[1]) as chunk:
        for number, source, _ in scripts(chunk.read()):
            print(f'{BEFORE}{number}')
            print(printed(source, len(sys.argv) > 2), end='')
