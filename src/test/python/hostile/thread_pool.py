# says: RuntimeError: Tapedeck runs a script in one thread: it can start no other
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor() as pool:
    print(pool.submit(abs, -1).result())
