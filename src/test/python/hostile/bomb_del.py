# interrupted
class Bomb:
    def __del__(self):
        Bomb()
        while True:
            pass


print("started", flush=True)
b = Bomb()
del b
while True:
    pass
