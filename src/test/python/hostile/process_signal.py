# says: PermissionError: Tapedeck lets a script send and handle no signals
import signal
signal.signal(signal.SIGINT, lambda *a: None)
