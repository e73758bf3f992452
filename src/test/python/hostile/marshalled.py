# says: TypeError
import marshal
exec(marshal.loads(b"garbage" * 10))
