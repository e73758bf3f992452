# says: OSError: [Errno 28] No space left on device
# says: Tapedeck keeps what a script writes in memory, and there is no more room
for i in range(1000):
    with open(f"part{i}", "wb") as f:
        f.write(b"x" * 1_000_000)
