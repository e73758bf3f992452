package tapedeck.classroom;

import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The codes of one class.
 *
 * @param join four letters that phones ask for
 * @param remote 64 bits, for the teacher's own phone
 */
public record ClassCodes(String join, String remote) {
    /** How many letters the code of a class has. */
    public static final int LETTERS = 4;
    /** Without what is read as another letter, and without vowels, which would make words. */
    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int ID_BYTES = 16;

    /** Draws new ones; {@code random} is one that cannot be foreseen. */
    public static ClassCodes draw(RandomGenerator random) {
        StringBuilder join = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            join.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ClassCodes(join.toString(), bytes(random, Long.BYTES));
    }

    /** Draws an id that nobody guesses. */
    static String id(RandomGenerator random) {
        return bytes(random, ID_BYTES);
    }

    private static String bytes(RandomGenerator random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns whether this was typed for the code of the class. */
    public boolean isJoin(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).equals(join);
    }
}
