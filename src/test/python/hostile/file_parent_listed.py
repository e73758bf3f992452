# says: PermissionError: [Errno 13] Tapedeck lets a script use files of its own folder and of sample-datasets only: '/'
import os
os.listdir("/")
