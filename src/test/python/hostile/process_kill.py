# says: PermissionError: Tapedeck lets a script send and handle no signals
import os
os.kill(os.getpid(), 9)
