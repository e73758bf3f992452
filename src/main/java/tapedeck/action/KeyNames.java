package tapedeck.action;

import java.util.List;
import java.util.Map;
import tapedeck.text.Texts;

/** Keys as they are written on keyboards of a language: {@code Ctrl+Shift+P}, {@code Strg+Umschalt+P}, {@code ⇧⌘P}. */
public final class KeyNames {
    /** What is not written as it is named. */
    private static final Map<String, String> SIGNS = Map.of("Right", "→", "Left", "←", "Up", "↑", "Down", "↓", "-",
            "−");
    private static final Map<String, String> WORDS = Map.of("Space", "action.key.space", "Home", "action.key.home",
            "End", "action.key.end", "Enter", "action.key.enter", "Esc", "action.key.esc", "Delete",
            "action.key.delete", "Backspace", "action.key.backspace", "Page Down", "action.key.page-down", "Page Up",
            "action.key.page-up");

    private final Texts texts;
    private final boolean mac;

    /** @param mac whether the keyboard is a Mac's, where signs stand for the modifiers */
    public KeyNames(Texts texts, boolean mac) {
        this.texts = texts;
        this.mac = mac;
    }

    /** The chord as it is written on the keys. */
    public String of(Chord chord) {
        String shift = chord.shift() ? mac ? "⇧" : texts.of("action.key.shift") + "+" : "";
        String shortcut = chord.shortcut() ? mac ? "⌘" : texts.of("action.key.ctrl") + "+" : "";
        String word = WORDS.get(chord.key());
        String key = word != null ? texts.of(word) : SIGNS.getOrDefault(chord.key(), chord.key());
        return mac ? shift + shortcut + key : shortcut + shift + key;
    }

    /** One after the other. */
    public String of(List<Chord> chords) {
        return String.join(", ", chords.stream().map(this::of).toList());
    }
}
