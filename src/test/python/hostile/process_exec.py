# says: PermissionError: Tapedeck lets a script start no other program
import os
os.execv("/bin/sh", ["sh"])
