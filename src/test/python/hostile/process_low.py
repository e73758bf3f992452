# says: PermissionError: Tapedeck lets a script start no other program
__import__("posix").system("id")
