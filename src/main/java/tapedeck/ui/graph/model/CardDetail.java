package tapedeck.ui.graph.model;

/** The detail of cards, from most to least: where room is short a card leaves things out before its letters become smaller. */
public enum CardDetail {
    /** All of it, in a graph so small that its leaves stand in the flow, and single numbers are larger. */
    SPACIOUS(NumberGrid.MOST),
    /** Name, shape, pictures or all of up to sixteen numbers, and ranges. */
    FULL(NumberGrid.MOST),
    /** The same with pictures of more than four numbers. */
    FEW_NUMBERS(4),
    /** Name and small pictures, or up to four numbers: shape and range are in the listing, the hover card and the inspector. */
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
}
