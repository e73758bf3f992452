package tapedeck.action;

import java.util.Set;

/**
 * A key with what is held down with it.
 *
 * @param key by its name as JavaFX has it ({@code F9}, {@code Right}, {@code P}), or a sign that is typed: {@code ?}
 * @param shortcut with Ctrl, or ⌘ on macOS
 */
public record Chord(String key, boolean shortcut, boolean shift) {
    private static final String SHORTCUT = "Shortcut+";
    private static final String SHIFT = "Shift+";
    private static final Set<String> SIGNS = Set.of("?", "+", "-");

    /**
     * Reads {@code Shortcut+Shift+P}: the modifiers in this order, or none, then the key.
     *
     * @throws IllegalArgumentException if it has another modifier: Ctrl and Alt together are AltGr on German keyboards
     */
    public static Chord of(String text) {
        boolean shortcut = text.startsWith(SHORTCUT);
        String rest = shortcut ? text.substring(SHORTCUT.length()) : text;
        boolean shift = rest.startsWith(SHIFT);
        String key = shift ? rest.substring(SHIFT.length()) : rest;
        if (key.isEmpty() || (key.length() > 1 && key.contains("+"))) {
            throw new IllegalArgumentException(
                    text + ": modifiers are Shortcut+ and Shift+, in this order, and no others");
        }
        return new Chord(key, shortcut, shift);
    }

    /** Returns whether the key is what it types, wherever that is on a keyboard and whatever must be held down for it. */
    public boolean isSign() {
        return SIGNS.contains(key);
    }

    /** Returns whether it is F1 to F24, which type nothing. */
    public boolean isFunctionKey() {
        return key.length() > 1 && key.charAt(0) == 'F' && Character.isDigit(key.charAt(1));
    }

    /**
     * Returns whether it is a letter, digit or sign alone, which who speaks to the computer, or hits keys unawares, must be able
     * to switch off (WCAG 2.1.4).
     */
    public boolean isCharacter() { return key.length() == 1 && !shortcut; }
}
