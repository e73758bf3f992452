package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.text.NumberInput.Accepted;
import tapedeck.text.NumberInput.Refused;

/** Numbers as people type them. */
@Isolated("sets the language of the whole JVM")
class NumberInputTest {
    private static final Limits.Real RATE = Limits.real(1e-6, 10).orZero();
    private static final Limits COUNT = Limits.whole(1, 60_000);

    private static Message why(String text, Limits limits) {
        assertThat(NumberInput.of(text, limits)).as(text).isInstanceOf(Refused.class);
        return ((Refused) NumberInput.of(text, limits)).why();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "' .5 ', 0.5", "1e-6, 1e-6", "10, 10", "+1E-3, 0.001", "0, 0", "-0, 0", "0e9, 0", "5., 5"})
    void aRateIsTakenAsPeopleWriteIt(String text, double rate) {
        assertThat(NumberInput.of(text, RATE)).isEqualTo(new Accepted(rate));
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "' 7 ', 7", "007, 7", "+5, 5", "60000, 60000", "60\u202f000, 60000", "60 000, 60000",
            "1\u00a0000, 1000"})
    void aCountIsTakenAsPeopleWriteItAndAsItIsWritten(String text, long count) {
        assertThat(NumberInput.of(text, COUNT)).isEqualTo(new Accepted(count));
    }

    @Test
    void wholeNumbersAreExactToTheLastOf64Bits() {
        assertThat(NumberInput.of("9223372036854775807", Limits.ANY_WHOLE)).isEqualTo(new Accepted(Long.MAX_VALUE));
        assertThat(NumberInput.of("-9223372036854775808", Limits.ANY_WHOLE)).isEqualTo(new Accepted(Long.MIN_VALUE));
        assertThat(why("9223372036854775808", Limits.ANY_WHOLE).key()).isEqualTo("text.number.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "abc", "0x1p3", "1d", "1 2", "--1", "e5", ".", "½", "٠.١", "١", "1_0",
            "1,2,3"})
    void whatOnlyJavaOrNobodyTakesForANumberIsNone(String text) {
        assertThat(why(text, RATE)).isEqualTo(Message.of("text.number.none", "typed", text));
        assertThat(why(text, COUNT)).isEqualTo(Message.of("text.number.not-whole", "typed", text));
    }

    @Test
    void aDecimalCommaIsRefusedWithAHint() {
        assertThat(why("0,1", RATE)).isEqualTo(Message.of("text.number.decimal-comma", "number", "0.1"));
        assertThat(why("-,5e-3", RATE)).isEqualTo(Message.of("text.number.decimal-comma", "number", "-.5e-3"));
        assertThat(why("1,000,000", COUNT)).isEqualTo(Message.of("text.number.thousands-comma", "number", "1000000"));
        assertThat(why("1,5", COUNT)).isEqualTo(Message.of("text.number.not-whole", "typed", "1,5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e400", "1e-7", "1e-400", "11", "-1e-9"})
    void whatIsBeyondTheLimitsIsToldTheLimits(String text) {
        assertThat(why(text, RATE)).isEqualTo(RATE.says());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "60001", "99999999999999999999"})
    void aCountBeyondTheLimitsIsToldThem(String text) {
        assertThat(why(text, COUNT))
                .isEqualTo(Message.of("text.limits.between-whole", "least", 1L, "greatest", 60_000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e3", "64.", "1 00", "1 0000"})
    void aFractionOrAnExponentIsNoCount(String text) {
        assertThat(why(text, COUNT).key()).isEqualTo("text.number.not-whole");
    }

    @Test
    void nothingIsAnsweredWithWhatToType() {
        assertThat(why("  ", RATE).key()).isEqualTo("text.number.type");
        assertThat(why("", COUNT).key()).isEqualTo("text.number.type-whole");
    }

    @Test
    void onlyWhatNoFloat64HoldsIsTooLargeForAnyNumber() {
        assertThat(NumberInput.of("-1e300", Limits.ANY)).isEqualTo(new Accepted(-1e300));
        assertThat(why("1e400", Limits.ANY).key()).isEqualTo("text.number.too-large");
    }

    @Test
    void aLongOneIsNamedShortened() {
        assertThat(why("abcdefghijklm", RATE).values()).containsEntry("typed", "abcdefghijk…");
        assertThat(why("abcdefghijkl", RATE).values()).containsEntry("typed", "abcdefghijkl");
    }

    @Test
    void whatIsAcceptedIsHandedOnAndMayBeRefusedThere() {
        Message later = Message.verbatim("not today");
        assertThat(NumberInput.of("5", RATE).give(_ -> Optional.of(later))).contains(later);
        assertThat(NumberInput.of("5", RATE).give(_ -> Optional.empty())).isEmpty();
        assertThat(NumberInput.of("55", RATE).give(_ -> Optional.empty())).contains(RATE.says());
    }

    static Locale[] locales() {
        return new Locale[]{Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.GERMANY, Locale.forLanguageTag("fa-IR")};
    }

    @ParameterizedTest
    @MethodSource("locales")
    void itIsTheSameUnderEveryLocale(Locale locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            assertThat(NumberInput.of("0.25", RATE)).isEqualTo(new Accepted(0.25));
            assertThat(new Texts(Language.ENGLISH).of(RATE.says())).isEqualTo("0, or from 1e-6 to 10");
        } finally {
            Locale.setDefault(before);
        }
    }
}
