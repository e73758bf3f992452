package tapedeck.ui.graph.model;

/** The detail of cards, from most to least: where room is short a card leaves things out before its letters become smaller. */
public enum CardDetail {
    /** All of it, in a graph so small that its leaves stand in the flow, and single numbers are larger. */
    SPACIOUS,
    /** Name, shape, pictures or all of up to sixteen numbers, and ranges. */
    FULL,
    /** The same on cards that are narrow and high: the shape has a line of its own below the name. */
    NARROW,
    /** As {@link #FULL}, with fewer digits. */
    FEW_DIGITS,
    /** As {@link #NARROW}, with fewer digits. */
    NARROW_FEW_DIGITS,
    /** Name, shape, and small pictures or few digits: the range is in the listing, the hover card and the inspector. */
    SHAPE,
    /** The same without the shape. */
    BRIEF,
    /** The same with pictures of more than two numbers: for graphs of which else nothing could be read. */
    BARE;

    /** How many numbers of a tensor are written; of more there is a picture. */
    int mostNumbers() {
        return this == BARE ? 2 : NumberGrid.MOST;
    }

    /** Returns whether numbers in cells have few digits, and their card no place for a gradient that never comes. */
    public boolean isFewDigits() {
        return this == FEW_DIGITS || this == NARROW_FEW_DIGITS || this == SHAPE || isBrief();
    }

    /** Returns whether a card has no shape, range and labels. */
    public boolean isBrief() {
        return this == BRIEF || this == BARE;
    }

    /** Returns whether a card says below its pictures from where to where their numbers go. */
    public boolean hasRange() {
        return !isBrief() && this != SHAPE;
    }

    /** Returns whether cards are as narrow as can be, so that a module has room in one row. */
    public boolean isNarrow() {
        return this == NARROW || this == NARROW_FEW_DIGITS || this == SHAPE || isBrief();
    }

    /** Returns whether leaves hang over the cards beside their Function, with their shape beside their name. */
    public boolean isHanging() {
        return isNarrow() && !isBrief();
    }
}
