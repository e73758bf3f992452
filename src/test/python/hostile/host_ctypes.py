# says: ImportError: Tapedeck lets a script call no machine code: it has no ctypes
import ctypes
ctypes.string_at(0)
