# says: PermissionError: Tapedeck lets a script start no other program
import multiprocessing
with multiprocessing.Pool(4) as pool:
    print(pool.map(abs, [1]))
