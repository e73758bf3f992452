# says: PermissionError: [Errno 13] Tapedeck lets a script use files of its own folder and of sample-datasets only: '/etc/passwd'
import posix
posix.open("/etc/passwd", posix.O_RDONLY)
