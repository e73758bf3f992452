# interrupted
class Bomb:
    def __repr__(self):
        try:
            return repr(self)
        except RecursionError:
            return repr(self)


print("started", flush=True)
print(Bomb())
