package tapedeck.lessons;

import tapedeck.lessons.claim.Amount;

/** A piece of a text. */
public sealed interface Phrase {
    /** Words, with the spaces around them. */
    record Words(String text, Style style) implements Phrase {}

    /**
     * A number that is taken from the run.
     *
     * @param digits significant ones, at most; from 1
     * @param text as it is written, without its braces
     */
    record Figure(Amount amount, int digits, String text, Style style) implements Phrase {}

    /**
     * A picture.
     *
     * @param file in the lesson's folder
     * @param words that stand for it where it is not seen
     */
    record Picture(String file, String words) implements Phrase {}

    /** The style in which it is set. */
    enum Style {
        PLAIN, STRONG, EMPHASIS, CODE
    }
}
