import glob
import os
import pathlib
import shutil
import tempfile

os.makedirs("made_by_test/deep", exist_ok=True)
with open("made_by_test/a.txt", "w") as f:
    print("one", file=f)
with open("made_by_test/a.txt", "a") as f:
    f.write("two\n")
print(open("made_by_test/a.txt").read().split(), os.path.getsize("made_by_test/a.txt"))
open("made_by_test/unclosed.txt", "w").write("seen")
print(open("made_by_test/unclosed.txt").read())
with open("made_by_test/a.txt", "r+b") as f:
    f.seek(-2, 2)
    f.write(b"x")
    f.seek(0)
    print(f.readlines())
try:
    open("made_by_test/a.txt", "x")
except FileExistsError as e:
    print("FileExistsError", e)
try:
    open("made_by_test/none.txt")
except FileNotFoundError as e:
    print("FileNotFoundError", e)
try:
    open("made_by_test/none/x.txt", "w")
except FileNotFoundError as e:
    print("FileNotFoundError", e)
try:
    os.rmdir("made_by_test")
except OSError as e:
    print(type(e).__name__, e)
os.rename("made_by_test/a.txt", "made_by_test/b.txt")
shutil.copy("made_by_test/b.txt", "made_by_test/deep/c.txt")
pathlib.Path("made_by_test/d.txt").write_text("path")
print(sorted(os.listdir("made_by_test")), sorted(glob.glob("made_by_test/**/*.txt", recursive=True)))
for folder, folders, files in os.walk("made_by_test"):
    print(folder, sorted(folders), sorted(files))
print(os.path.isdir("made_by_test/deep"), os.path.isfile("made_by_test/deep"), os.path.exists("made_by_test/a.txt"))
with open("made_by_test/truncated", "wb") as f:
    f.write(b"123456")
    f.truncate(3)
print(os.stat("made_by_test/truncated").st_size)
os.replace("made_by_test/deep", "made_by_test/moved")
print(sorted(os.listdir("made_by_test/moved")))
shutil.rmtree("made_by_test")
print(os.path.exists("made_by_test"))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "t.bin")
    with open(path, "wb") as f:
        f.write(bytes(range(5)))
    print(list(pathlib.Path(path).read_bytes()))
print(os.path.exists(folder))
with open(os.devnull, "w") as f:
    print("nothing", file=f)
