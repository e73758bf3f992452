# says: SyntaxError: too many nested parentheses
eval("(" * 100000 + ")" * 100000)
