# interrupted
def f():
    try:
        f()
    except:
        f()


print("started", flush=True)
f()
