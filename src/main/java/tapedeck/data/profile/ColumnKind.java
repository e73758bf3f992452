package tapedeck.data.profile;

import tapedeck.text.Message;

/** The kind of a column, by what stands in it. */
public enum ColumnKind {
    /** Numbers, but for a few cells. */
    NUMBER,
    /** Texts of which many occur again. */
    CATEGORY,
    /** Two texts or the numbers 0 and 1, which say whether something is so. */
    YES_NO,
    /** Texts with an order, such as low, medium, high; see {@link OrdinalScale}. */
    ORDINAL,
    /** Days, with a time or without. */
    DATE,
    /** Another text or number in almost every row. */
    IDENTIFIER,
    /** The same in every row in which anything stands. */
    CONSTANT,
    /** Nothing in any row. */
    EMPTY;

    /** Returns what it is called. */
    public Message title() {
        return switch (this) {
            case NUMBER -> Message.of("look.number");
            case CATEGORY -> Message.of("look.category");
            case YES_NO -> Message.of("look.yes-no");
            case ORDINAL -> Message.of("look.ordinal");
            case DATE -> Message.of("look.date");
            case IDENTIFIER -> Message.of("look.identifier");
            case CONSTANT -> Message.of("look.constant");
            case EMPTY -> Message.of("look.empty");
        };
    }
}
