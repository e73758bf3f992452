package tapedeck.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** How keys are written. */
class KeyNamesTest {
    private static String names(Language language, boolean mac, String chord) {
        return new KeyNames(new Texts(language), mac).of(Chord.of(chord));
    }

    @Test
    void keysAreWrittenAsOnTheKeyboardsOfTheLanguage() {
        assertThat(names(Language.ENGLISH, false, "Shortcut+Shift+P")).isEqualTo("Ctrl+Shift+P");
        assertThat(names(Language.GERMAN, false, "Shortcut+Shift+P")).isEqualTo("Strg+Umschalt+P");
        assertThat(names(Language.ENGLISH, false, "Space")).isEqualTo("Space");
        assertThat(names(Language.GERMAN, false, "Space")).isEqualTo("Leertaste");
        assertThat(names(Language.GERMAN, false, "Home")).isEqualTo("Pos1");
    }

    @Test
    void onAMacSignsStandForTheModifiers() {
        assertThat(names(Language.ENGLISH, true, "Shortcut+Shift+P")).isEqualTo("⇧⌘P");
        assertThat(names(Language.GERMAN, true, "Shift+Right")).isEqualTo("⇧→");
    }

    @Test
    void onlyWhatTypesACharacterByItselfIsACharacter() {
        assertThat(Chord.of("P").isCharacter()).isTrue();
        assertThat(Chord.of("1").isCharacter()).isTrue();
        assertThat(Chord.of("+").isCharacter()).isTrue();
        assertThat(Chord.of("Shortcut+P").isCharacter()).isFalse();
        assertThat(Chord.of("F9").isCharacter()).isFalse();
        assertThat(Chord.of("Space").isCharacter()).isFalse();
    }
}
