package tapedeck.autograd;

/** Names the part of the program that runs on this thread until closed: a module, a layer. Nests as {@code model/layer1}. */
public final class Scope implements AutoCloseable {
    private final String before;

    private Scope(String before) {
        this.before = before;
    }

    /** Enters a part; Functions recorded inside carry its path. */
    public static Scope enter(String name) {
        AutogradContext recording = AutogradContext.current();
        Scope entered = new Scope(recording.scope);
        recording.scope = recording.scope.isEmpty() ? name : recording.scope + "/" + name;
        return entered;
    }

    @Override
    public void close() {
        AutogradContext.current().scope = before;
    }
}
