package tapedeck.python;

import java.io.InputStream;
import java.io.OutputStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;

/** A Python that reaches nothing of the machine but what it is handed. */
final class SealedContext {
    private static final String PYTHON = "python";

    private SealedContext() {}

    /**
     * A new context, not yet entered.
     *
     * @param files that it sees, beside Python's library
     */
    static Context of(Engine engine, FileSystem files, InputStream in, OutputStream out, OutputStream err) {
        return Context.newBuilder(PYTHON)
                .engine(engine)
                .allowHostAccess(HostAccess.EXPLICIT)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowIO(IOAccess.newBuilder()
                        .fileSystem(FileSystem.allowInternalResourceAccess(files)).build())
                .allowExperimentalOptions(true)
                .option(option("DontWriteBytecodeFlag"), "true")
                .option(option("StandardStreamEncoding"), "utf-8")
                .in(in).out(out).err(err)
                .build();
    }

    private static String option(String name) {
        return String.join(".", PYTHON, name);
    }
}
