package tapedeck.autograd;

import java.util.ArrayList;
import java.util.List;

/** Names the part of the program that runs on this thread until closed: a module, a layer. Nests. */
public final class Scope implements AutoCloseable {
    private final List<String> before;

    private Scope(List<String> before) {
        this.before = before;
    }

    /** Enters a part; Functions recorded inside carry its name behind those of the parts around it. */
    public static Scope enter(String name) {
        AutogradContext recording = AutogradContext.current();
        Scope entered = new Scope(recording.scope);
        List<String> names = new ArrayList<>(recording.scope);
        names.add(name);
        recording.scope = List.copyOf(names);
        return entered;
    }

    @Override
    public void close() {
        AutogradContext.current().scope = before;
    }
}
