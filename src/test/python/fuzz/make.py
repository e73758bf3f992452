"""Writes small random PyTorch scripts and what real PyTorch prints: make.py FOLDER makes the 300 of the project, make.py FILE FIRST
COUNT others. Deterministic: a script depends on its number alone."""
import os
import re
import sys

os.environ['OMP_NUM_THREADS'] = '1'
import torch

import grammar
import kinds
import run

UNSTABLE = re.compile(r' at 0x|\.cpp|/usr/|INTERNAL|available for these backends|complex|/tmp|<class|Half|\bgenerator object|e[-+]?[1-4]\d\d\b'
                      r'|internal|Symint|SymInt|bfloat16|traceback|\.py\b')
LONGEST = 3000
ENDING = '#### end'


def script(number):
    """A script and what it prints."""
    attempt = 0
    while True:
        writer = grammar.Writer(number * 1000 + attempt)
        attempt += 1
        torch.manual_seed(number)
        kinds.write(writer, number)
        text = '\n'.join(writer.lines) + '\n'
        if not 8 <= len(writer.lines) <= 34:
            continue
        printed = run.printed(text)
        if run.ENDED not in printed and 10 < len(printed) < LONGEST and not UNSTABLE.search(printed):
            return text, printed


def chunk(first, count):
    parts = []
    for number in range(first, first + count):
        text, printed = script(number)
        parts.append(f'#### {number}\n{text}#### prints\n{printed}')
    return ''.join(parts) + ENDING + '\n'


if __name__ == '__main__':
    if len(sys.argv) == 2:
        for i in range(10):
            with open(os.path.join(sys.argv[1], f'{i:02}.txt'), 'w') as out:
                out.write(chunk(30 * i, 30))
    else:
        with open(sys.argv[1], 'w') as out:
            out.write(chunk(int(sys.argv[2]), int(sys.argv[3])))
