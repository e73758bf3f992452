# says: RuntimeError: Tapedeck has no asyncio: its loop needs sockets
import asyncio


async def main():
    await asyncio.sleep(1)

asyncio.run(main())
