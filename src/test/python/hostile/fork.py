# says: AttributeError: Tapedeck lets a script start no other program
import os
os.fork()
