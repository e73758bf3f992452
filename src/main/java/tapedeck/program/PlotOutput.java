package tapedeck.program;

/** Something that a {@link Program} shows besides text. Immutable, for any thread; what it is, who draws it knows. */
public interface PlotOutput {
    /** About how many bytes it takes to keep it. */
    long bytes();
}
