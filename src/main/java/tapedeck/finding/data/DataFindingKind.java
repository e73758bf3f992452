package tapedeck.finding.data;

/** A kind of thing that can be wrong with a table. */
public enum DataFindingKind {
    /** Cells of a column of numbers that are none. */
    TEXT_AMONG_NUMBERS,
    /** Cells in which nothing stands. */
    MISSING,
    /** One category written in several ways. */
    SPELLINGS,
    /** Rows that are there already. */
    DUPLICATES,
    /** A column that says what is to be predicted. */
    LEAK,
    /** A column that tells rows apart, and nothing about them. */
    IDENTIFIER,
    /** A class of the target in very few rows. */
    RARE_CLASS,
    /** A number far away from all others. */
    EXTREME,
    /** A column that says the same in every row. */
    CONSTANT,
    /** A column in which nothing stands. */
    EMPTY,
    /** Numbers that are not finite. */
    INFINITE,
    /** A column of so many categories that a column for each would be too many. */
    MANY_CATEGORIES
}
