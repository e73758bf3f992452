# interrupted
import time
print("started", flush=True)
time.sleep(1e6)
