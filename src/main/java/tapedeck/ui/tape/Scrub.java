package tapedeck.ui.tape;

/** Is told where the viewer drags the playhead. */
@FunctionalInterface
public interface Scrub {
    /** Moves the playhead to {@code playhead} events of {@code iteration}. */
    void to(long iteration, int playhead);
}
