package tapedeck.ui.data;

/** The place of a card in the row from the file to x and y: by what the card is of, and of a step by its number. */
public sealed interface CardPlace {
    /** The table as it was read. */
    record OfFile() implements CardPlace {}

    /** The card of which rows are for training and which for testing. */
    record OfSplit() implements CardPlace {}

    /** A step, by its place in the preparation, from 0. */
    record OfStep(int index) implements CardPlace {}

    /** The card of what is predicted, and from what. */
    record OfTarget() implements CardPlace {}
}
