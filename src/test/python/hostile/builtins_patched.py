# prints: gone
import builtins
out = print
for name in list(vars(builtins)):
    if name not in ("print", "out"):
        try:
            delattr(builtins, name)
        except:
            pass
out("gone")
