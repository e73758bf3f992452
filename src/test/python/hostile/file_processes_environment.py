# says: PermissionError: [Errno 13] Tapedeck lets a script use files of its own folder and of sample-datasets only
open("/proc/self/environ").read()
