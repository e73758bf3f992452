# code: 0
import gc
import weakref
class A:
    pass
a = A()
r = weakref.ref(a, lambda r: 1 / 0)
del a
gc.collect()
