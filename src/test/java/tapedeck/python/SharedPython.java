package tapedeck.python;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the Python of their process, which takes seconds to start and seconds more to compile the shim: it is started
 * for the first test that asks, kept in JUnit's store, and closed by it after the last. A run has a context of its own, so
 * that tests see nothing of each other.
 */
public final class SharedPython implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PythonEngine.class;
    }

    @Override
    public PythonEngine resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedPython.class))
                .getOrComputeIfAbsent(PythonEngine.class, _ -> started(), PythonEngine.class);
    }

    /** As the window has it: a run gets an interpreter that was made during the one before. */
    private static PythonEngine started() {
        PythonEngine engine = new PythonEngine();
        engine.warm();
        return engine;
    }
}
