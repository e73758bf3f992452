package tapedeck.data.table;

/** The part of a table that is read. */
public sealed interface Part {
    /** All, within the limits of {@link TableReader}. */
    record Whole() implements Part {}

    /** The first {@code rows}. */
    record First(int rows) implements Part {}

    /** As many rows as that, each as likely as the other, in the order of the file; the same ones for the same seed. */
    record Sample(int rows, long seed) implements Part {}
}
