# interrupted
import itertools
print("started", flush=True)
sum(itertools.count())
