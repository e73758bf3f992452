# says: PermissionError: [Errno 13] Tapedeck lets a script use files of its own folder and of sample-datasets only: '/etc'
import os
import runpy
try:
    runpy.run_path("/etc/hostname")
except PermissionError as e:
    assert 'sample-datasets' in str(e), e
assert os.path.expanduser("~") == "~", os.path.expanduser("~")
os.chdir("/etc")
