"""Writes NAME.out, and NAME.err where a script ends in an exception, for each NAME.py given: what PyTorch prints."""
import os
import re
import subprocess
import sys

for path in sys.argv[1:]:
    folder, name = os.path.split(os.path.abspath(path))
    before = set(os.listdir(folder))
    done = subprocess.run([sys.executable, name], cwd=folder, capture_output=True, timeout=600,
                          env=dict(os.environ, MPLBACKEND='Agg', OMP_NUM_THREADS='1', PYTHONDONTWRITEBYTECODE='1'))
    stem = os.path.join(folder, name.removesuffix('.py'))
    for left in set(os.listdir(folder)) - before:
        os.remove(os.path.join(folder, left))
    with open(stem + '.out', 'wb') as out:
        out.write(done.stdout)
    if done.returncode:
        lines = done.stderr.decode().rstrip('\n').split('\n')
        starts = [i for i, line in enumerate(lines) if re.match(r'[A-Za-z_][\w.]*(Error|Exception|Interrupt|Exit)\b', line)]
        with open(stem + '.err', 'w') as err:
            err.write('\n'.join(lines[max(starts, default=len(lines) - 1):]) + '\n')
