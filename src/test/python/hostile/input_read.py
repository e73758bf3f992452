# prints: ''
print(repr(open(0).read()))
