# says: RuntimeError: Tapedeck runs a script in one thread: it can start no other
import threading
threading.Thread(target=print).start()
