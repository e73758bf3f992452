# interrupted
print("started", flush=True)
while True:
    print("x" * 1000)
