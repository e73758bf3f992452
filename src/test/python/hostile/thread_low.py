# says: RuntimeError: Tapedeck runs a script in one thread: it can start no other
import _thread
_thread.start_new_thread(print, ("x",))
