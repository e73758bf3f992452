# interrupted
import threading
lock = threading.Lock()
lock.acquire()
print("started", flush=True)
lock.acquire()
