package tapedeck.python;

import java.io.InputStream;
import java.io.OutputStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import tapedeck.python.sandbox.PythonLibrary;

/** A Python that reaches nothing of the machine but what it is handed. Nobody else makes one: this is where the wall stands. */
final class SealedContext {
    private static final String PYTHON = "python";

    private SealedContext() {}

    /**
     * A new context, not yet entered.
     *
     * @param library that Python runs from; {@code files} has to show it
     * @param files all that it sees: none is added, not even for Python's own use
     */
    static Context of(Engine engine, PythonLibrary library, FileSystem files, InputStream in, OutputStream out,
            OutputStream err) {
        return Context.newBuilder(PYTHON)
                .engine(engine)
                .allowAllAccess(false)
                .allowHostAccess(HostAccess.EXPLICIT)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowIO(IOAccess.newBuilder().fileSystem(files).allowHostSocketAccess(false).build())
                .allowCreateProcess(false)
                .allowCreateThread(false)
                .allowNativeAccess(false)
                .allowHostClassLoading(false)
                .allowInnerContextOptions(false)
                .allowExperimentalOptions(true)
                .option(option("PythonHome"), library.home().toString())
                .option(option("SysPrefix"), library.home().toString())
                .option(option("SysBasePrefix"), library.home().toString())
                .option(option("StdLibHome"), library.standard().toString())
                .option(option("CoreHome"), library.core().toString())
                .option(option("PosixModuleBackend"), "java")
                .option(option("DontWriteBytecodeFlag"), "true")
                .option(option("StandardStreamEncoding"), "utf-8")
                .in(in).out(out).err(err)
                .build();
    }

    private static String option(String name) {
        return String.join(".", PYTHON, name);
    }
}
