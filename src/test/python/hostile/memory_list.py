# says: Error
x = [0] * 10 ** 10
