# says: ImportError: Tapedeck lets a script use no classes of Java
import java
java.type("java.lang.System").exit(1)
