# interrupted
def f():
    try:
        f()
    except RecursionError:
        f()
    finally:
        f()


print("started", flush=True)
f()
