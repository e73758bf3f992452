package tapedeck.classroom;

/**
 * Somebody who takes part, as others may know him. Immutable.
 *
 * @param number in the order in which they came, from 1; 0 for a raised hand
 * @param nickname empty where he has none
 */
public record Participant(int number, String nickname) {
    /** A nickname has no more letters than this. */
    public static final int MOST_LETTERS = 24;
    /** Somebody without a phone, who has raised his hand. */
    static final Participant HAND = new Participant(0, "");

    /**
     * A nickname as it is kept: on one line, with nothing that is not seen, and not too long.
     *
     * @param typed whatever came from a phone
     */
    static String nickname(String typed) {
        String line = typed.codePoints().limit(4L * MOST_LETTERS)
                .map(each -> Character.isWhitespace(each) ? ' ' : each)
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.FORMAT
                        && Character.getType(each) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .replaceAll(" +", " ").strip();
        return line.codePointCount(0, line.length()) <= MOST_LETTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_LETTERS)).strip();
    }
}
