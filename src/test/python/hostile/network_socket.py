# says: PermissionError: Tapedeck lets a script use no network
import socket
socket.socket().connect(("127.0.0.1", 80))
