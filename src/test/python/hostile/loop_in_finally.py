# interrupted
print("started", flush=True)
try:
    raise ValueError
finally:
    while True:
        pass
