# interrupted
def endless():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


print("started", flush=True)
kept = [endless() for _ in range(100)]
for g in kept:
    next(g)
while True:
    next(kept[0])
