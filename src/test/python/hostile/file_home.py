# prints: nothing
import os
import pathlib
seen = [str(p) for p in (os.path.expanduser("~/.ssh"), pathlib.Path("/proc/self/environ"), pathlib.Path("/root"))
        if os.path.exists(p)]
print(seen or "nothing")
