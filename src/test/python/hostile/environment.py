# prints: {}
import os
print(dict(os.environ))
