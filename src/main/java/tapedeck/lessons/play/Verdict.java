package tapedeck.lessons.play;

/**
 * The verdict on an answer: right, or what is said to it.
 *
 * @param reply the key of what is said to it; empty if it was right
 */
public record Verdict(boolean right, String reply) {
    /** It was. */
    static final Verdict RIGHT = new Verdict(true, "");

    /** It was not. */
    static Verdict wrong(String reply) {
        return new Verdict(false, reply);
    }
}
