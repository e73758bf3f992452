# interrupted
import atexit


@atexit.register
def again():
    print("started", flush=True)
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
