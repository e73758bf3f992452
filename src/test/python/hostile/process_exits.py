# code: 3
# prints: leaving
import os
print('leaving')
try:
    os._exit(3)
except BaseException:
    print('caught')
finally:
    print('at last')
