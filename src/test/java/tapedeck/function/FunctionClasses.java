package tapedeck.function;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The classes of the Functions, as they were compiled: read where they lie, for a search of all that is on the class path takes long. */
public final class FunctionClasses {
    private FunctionClasses() {}

    /** Those that there can be an instance of. */
    public static List<JavaClass> all() {
        try {
            Path classes = Path.of(Function.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new ClassFileImporter().importPath(classes.resolve("tapedeck").resolve("function")).stream()
                    .filter(each -> each.isAssignableTo(Function.class) && !each.isInterface()
                            && !each.getModifiers().contains(JavaModifier.ABSTRACT))
                    .toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
