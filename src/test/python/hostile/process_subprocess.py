# says: PermissionError: Tapedeck lets a script start no other program
import subprocess
subprocess.run(["ls"], check=True)
