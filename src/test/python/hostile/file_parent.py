# says: PermissionError: [Errno 13] Tapedeck lets a script use files of its own folder and of sample-datasets only: '../README.md'
open("../README.md").read()
