# interrupted
print("started", flush=True)
while True:
    pass
