# says: PermissionError: Tapedeck lets a script use no network
import _socket
_socket.socket()
