# says: PermissionError: [Errno 13] Tapedeck lets a script use files of its own folder and of sample-datasets only: '/usr/evil'
with open("/usr/evil", "w") as f:
    f.write("x")
