# says: RuntimeError: polyglot access is not allowed
import polyglot
polyglot.eval(language="js", string="1 + 1")
