# says: RecursionError: maximum recursion depth exceeded
import sys
sys.setrecursionlimit(10**9)
def f():
    return f()
f()
