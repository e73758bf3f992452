# interrupted
code = """
def f():
    try:
        f()
    except RecursionError:
        f()
"""
exec(code)
print("started", flush=True)
f()
