# says: PermissionError: [Errno 13] Permission denied: '/etc/passwd'
import posix
posix.open("/etc/passwd", posix.O_RDONLY)
