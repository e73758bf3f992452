# interrupted
print("started", flush=True)
sum(1 for _ in iter(int, 1))
