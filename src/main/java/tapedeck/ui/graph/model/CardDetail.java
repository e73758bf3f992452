package tapedeck.ui.graph.model;

/** The detail of cards, from most to least: where room is short a card leaves things out before its letters become smaller. */
public enum CardDetail {
    /** All of it, in a graph so small that its leaves stand in the flow, and single numbers are larger. */
    SPACIOUS(NumberGrid.MOST),
    /** Name, shape, pictures or all of up to sixteen numbers, and ranges. */
    FULL(NumberGrid.MOST),
    /** The same on cards that are narrow and high: the shape has a line of its own below the name. */
    NARROW(NumberGrid.MOST),
    /** As {@link #FULL}, with pictures of more than four numbers. */
    FEW_NUMBERS(4),
    /** As {@link #NARROW}, with pictures of more than four numbers. */
    NARROW_FEW(4),
    /** Name, shape and small pictures, or up to four numbers: the range is in the listing, the hover card and the inspector. */
    SHAPE(4),
    /** The same without the shape. */
    BRIEF(4),
    /** The same with pictures of more than two numbers. */
    BARE(2);

    private final int most;

    CardDetail(int most) {
        this.most = most;
    }

    /** How many numbers of a tensor are written; of more there is a picture. */
    int mostNumbers() {
        return most;
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
        return this == NARROW || this == NARROW_FEW || this == SHAPE || isBrief();
    }

    /** Returns whether leaves hang over the cards beside their Function, with their shape beside their name. */
    public boolean isHanging() {
        return isNarrow() && !isBrief();
    }
}
