# says: PermissionError: Tapedeck lets a script use no other languages
import polyglot
polyglot.eval(language="js", string="1 + 1")
