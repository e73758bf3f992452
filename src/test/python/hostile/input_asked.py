# says: EOFError: Tapedeck gives a script no input
name = input("who? ")
