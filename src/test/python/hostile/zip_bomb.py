# says: Tapedeck keeps what a script writes in memory, and there is no more room
import zipfile
with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
    bomb.writestr("zeros", b"\0" * 40_000_000)
for i in range(9):
    zipfile.ZipFile("bomb.zip").extractall(f"out{i}")
