package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.python.sandbox.Overlay;
import tapedeck.python.sandbox.ScriptFiles;

/** Functions that speak to the machine: whatever one cannot do here ends in an exception that {@code except} catches. */
@StartsPython
class MachineFunctionsTest {
    /** Every function of these modules, called with some arguments that none, some or many of them take. */
    private static final String CALLS = """
            import sys, types
            sandbox = types.ModuleType('_sandbox')
            exec(compile(source, '<tapedeck>/_sandbox.py', 'exec'), sandbox.__dict__)
            sandbox.take_process()
            sandbox.install(lambda *status: None, False, 'script.py', [])
            import os, pwd, resource, select, signal, time
            given = [(), (0,), ('x',), (0, 0), ('x', 'y'), (0, 0, 0), ('x', 0, 0), ([], [], [], 0)]
            calls = []
            for module in (os, pwd, resource, select, signal, time):
                for name in sorted(dir(module)):
                    function = getattr(module, name)
                    if type(function) in (types.FunctionType, types.BuiltinFunctionType) and name not in ('sleep', 'fdopen'):
                        calls += [(f'{module.__name__}.{name}{each}', lambda f=function, a=each: f(*a)) for each in given]
            calls
            """;

    private final PythonEngine engine;

    @TempDir
    private Path folder;

    MachineFunctionsTest(PythonEngine engine) {
        this.engine = engine;
    }

    @Test
    void noneEndsAScriptPastExcept() {
        ScriptFiles files = new ScriptFiles(List.of(), engine.library(), new Overlay(1000));
        files.enter(folder);
        Set<String> past = new TreeSet<>();
        try (Context context = SealedContext.of(engine.engine(), engine.library(), files, InputStream.nullInputStream(),
                OutputStream.nullOutputStream(), OutputStream.nullOutputStream())) {
            context.getBindings("python").putMember("source", Objects.requireNonNull(Shim.source("_sandbox.py")));
            Value calls = context.eval("python", CALLS);
            assertThat(calls.getArraySize()).isGreaterThan(1000);
            for (long i = 0; i < calls.getArraySize(); i++) {
                try {
                    calls.getArrayElement(i).getArrayElement(1).execute();
                } catch (PolyglotException e) {
                    if (e.isInternalError() || e.isExit()) {
                        past.add(calls.getArrayElement(i).getArrayElement(0).asString() + ": " + e.getMessage());
                    }
                }
            }
        }
        assertThat(past).isEmpty();
    }
}
