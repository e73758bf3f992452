# says: AttributeError: Can't pickle local attribute
import os
import pickle
class Harmless:
    def __reduce__(self):
        return os.system, ("id",)
pickle.loads(pickle.dumps(Harmless()))
