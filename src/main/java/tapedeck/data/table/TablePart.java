package tapedeck.data.table;

/** The part of a table that is read. */
public sealed interface TablePart {
    /** All, within the limits of {@link TableReader}. */
    record Whole() implements TablePart {}

    /** The first {@code rows}. */
    record First(int rows) implements TablePart {}

    /** As many rows as that, each as likely as the other, in the order of the file; the same ones for the same seed. */
    record Sample(int rows, long seed) implements TablePart {}
}
