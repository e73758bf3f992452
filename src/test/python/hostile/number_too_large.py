# says: RuntimeError: Tapedeck's Python cannot do this: 
10 ** 10**9
