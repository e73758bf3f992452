# says: AttributeError: module 'os' has no attribute 'fork'
import os
os.fork()
