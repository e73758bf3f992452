# says: RecursionError
class Bomb:
    def __getattr__(self, name):
        return getattr(self, name)


Bomb().x
