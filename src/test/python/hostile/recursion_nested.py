# says: RecursionError: maximum recursion depth exceeded
eval("(" * 100000 + ")" * 100000)
