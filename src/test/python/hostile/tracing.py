# says: RuntimeError: traced
import sys
def trace(frame, event, argument):
    raise RuntimeError("traced")
sys.settrace(trace)
(lambda: 1)()
