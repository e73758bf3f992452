package tapedeck.python;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import tapedeck.python.sandbox.Overlay;
import tapedeck.python.sandbox.ScriptFiles;

/** A context as scripts have it, before the shim changes anything in it: no function is replaced by one that refuses. */
final class BareContext {
    private static final long FILES = 64_000_000;
    /** Statement by statement: what Java refuses ends what runs, past every {@code except}. */
    private static final String STATEMENTS = """
            import ast, sys
            sys.path.insert(0, folder)
            names = {'__name__': '__main__', '__file__': folder + '/program.py'}
            def run(code):
                exec(code, names)
            [lambda code=compile(ast.Module([each], []), 'program.py', 'exec'): run(code) for each in ast.parse(source).body]
            """;

    private BareContext() {}

    /**
     * What came of a program.
     *
     * @param errors those of Python's in which its statements ended
     * @param refused what Java said that ended the others
     */
    record Outcome(String printed, List<String> errors, List<String> refused) {}

    /**
     * Runs a program.
     *
     * @param folder that it may read
     */
    static Outcome run(PythonEngine engine, Path folder, String source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScriptFiles files = new ScriptFiles(List.of(), engine.library(), new Overlay(FILES));
        files.enter(folder);
        List<String> errors = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (Context context = SealedContext.of(engine.engine(), engine.library(), files, InputStream.nullInputStream(),
                out, out)) {
            context.getBindings("python").putMember("folder", folder.toString());
            context.getBindings("python").putMember("source", source);
            Value statements = context.eval("python", STATEMENTS);
            for (long i = 0; i < statements.getArraySize(); i++) {
                try {
                    statements.getArrayElement(i).executeVoid();
                } catch (PolyglotException e) {
                    if (!"SystemExit: 0".equals(e.getMessage())) {
                        (e.isInternalError() ? refused : errors).add(String.valueOf(e.getMessage()));
                    }
                }
            }
        }
        return new Outcome(out.toString(StandardCharsets.UTF_8), errors, refused);
    }
}
