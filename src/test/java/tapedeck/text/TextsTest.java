package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences by key, with values by name. */
class TextsTest {
    private final Texts english = new Texts(Language.ENGLISH);
    private final Texts german = new Texts(Language.GERMAN);

    @Test
    void valuesStandWhereTheyAreNamedWhateverTheirOrder() {
        assertThat(english.of("sample.plain", "loss", 0.5, "iteration", 12_345))
                .isEqualTo("It's on iteration 12\u202f345: the loss is 0.5.");
        assertThat(german.of("sample.plain", "loss", 0.5, "iteration", 12_345))
                .isEqualTo("In Iteration 12\u202f345 ist der Verlust 0.5.");
    }

    @Test
    void aCountChoosesThePlural() {
        assertThat(english.of("sample.plural", "n", 0, "place", "fc1")).isEqualTo("no Functions in fc1");
        assertThat(english.of("sample.plural", "n", 1, "place", "fc1")).isEqualTo("one Function in fc1");
        assertThat(german.of("sample.plural", "n", 4321L, "place", "fc1")).isEqualTo("4\u202f321 Functions in fc1");
    }

    @Test
    void aMessageInAMessageIsInTheSameLanguage() {
        Message why = Message.of("sample.plural", "n", 1, "place", "loss");
        assertThat(german.of("sample.nested", "why", why)).isEqualTo("Das geht nicht: eine Function in loss");
        assertThat(german.of("sample.nested", "why", Message.verbatim("Target {2} isn't there")))
                .isEqualTo("Das geht nicht: Target {2} isn't there");
    }

    @Test
    void whatHasNoFormInWordsIsNoValue() {
        List<Message> several = List.of(Message.verbatim("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of("sample.nested", "why", several))
                .withMessageContaining("sample.nested: why");
    }

    @Test
    void severalStandOneAfterTheOther() {
        List<Message> three = List.of(Message.verbatim("a"), Message.verbatim("b"), Message.verbatim("c"));
        assertThat(english.of(Message.all(three))).isEqualTo("a; b; c");
        assertThat(english.of(Message.list(three))).isEqualTo("a, b, c");
        assertThat(english.of(Message.all(three.subList(1, 2)))).isEqualTo("b");
        assertThat(english.of(Message.list(List.of()))).isEmpty();
    }

    @Test
    void nonFiniteNumbersAreWrittenAsPyTorchPrintsThem() {
        assertThat(english.of("sample.plain", "loss", Double.NaN, "iteration", 1)).endsWith("the loss is nan.");
    }

    @Test
    void theSystemsLanguageIsTakenWhereItIsThere() {
        assertThat(Language.of(Locale.forLanguageTag("de-AT"))).isEqualTo(Language.GERMAN);
        assertThat(Language.of(Locale.forLanguageTag("tlh-QO"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.ofCode("tlh")).isEmpty();
    }

    @Test
    void aTextThatIsMissingIsSeenByItsKey() {
        assertThat(german.of("sample.missing")).isEqualTo("sample.missing");
    }
}
