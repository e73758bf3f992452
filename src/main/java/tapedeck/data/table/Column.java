package tapedeck.data.table;

/** A column of a table: its name, and in each row a value or none. Immutable by agreement: nobody writes into its array. */
public sealed interface Column permits NumberColumn, TextColumn {
    /** Returns what its head says. */
    String name();

    /** The number of rows. */
    int size();

    /** Returns whether nothing stands in {@code row}, or a mark of that, see {@link Missing}. */
    boolean isMissing(int row);

    /** Returns what stands in {@code row}, as it is written; empty where nothing does. */
    String text(int row);

    /** Some rows, in the order given. */
    Column rows(int... places);

    /** The same values under another name. */
    Column named(String other);
}
