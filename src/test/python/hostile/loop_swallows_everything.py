# interrupted
print("started", flush=True)
while True:
    try:
        while True:
            pass
    except:
        pass
