package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a number may be, in words, and how it is written. */
class LimitsTest {
    @Test
    void theySayWhatIsAllowed() {
        assertThat(Limits.real(0, 0.999).says())
                .isEqualTo(Message.of("text.limits.between", "least", "0", "greatest", "0.999"));
        assertThat(Limits.real(1e-6, 1).orZero(Message.of("sample.off")).says()).isEqualTo(Message
                .of("text.limits.zero-or", "zero", Message.of("sample.off"), "least", "1e-6", "greatest", "1"));
        assertThat(Limits.whole(1, 99).says())
                .isEqualTo(Message.of("text.limits.between-whole", "least", 1L, "greatest", 99L));
    }

    @Test
    void whatHasNoEndSaysNone() {
        assertThat(Limits.real(0, Double.MAX_VALUE).says()).isEqualTo(Message.of("text.limits.from", "least", "0"));
        assertThat(Limits.whole(1, Long.MAX_VALUE).says()).isEqualTo(Message.of("text.limits.from-whole", "least", 1L));
        assertThat(Limits.ANY.says()).isEqualTo(Message.of("text.limits.any"));
        assertThat(Limits.ANY_WHOLE.says()).isEqualTo(Message.of("text.limits.any-whole"));
    }

    @Test
    void aValueStandsInAFieldAsItCanBeTyped() {
        Limits.Real clip = Limits.real(0.01, 1000).orZero(Message.of("sample.off"));
        assertThat(clip.written(0)).isEqualTo(Message.of("sample.off"));
        assertThat(clip.written(0.1)).isEqualTo(Message.verbatim("0.1"));
        assertThat(Limits.real(0, 1).written(0)).isEqualTo(Message.verbatim("0"));
        assertThat(Limits.whole(1, 1_000_000).written(64_000)).isEqualTo(Message.verbatim("64000"));
    }
}
