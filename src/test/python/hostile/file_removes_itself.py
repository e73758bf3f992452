# prints: False 0
import os
for name in os.listdir("."):
    os.remove(name)
print(os.path.exists(__file__), len(os.listdir(".")))
