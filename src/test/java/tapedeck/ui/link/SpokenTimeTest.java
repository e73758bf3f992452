package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenTimeTest {
    @Test
    void threeWordsASecondAreReadAndASentenceStandsThreeSecondsAtLeast() {
        assertThat(SpokenTime.seconds("")).isEqualTo(3);
        assertThat(SpokenTime.seconds("matmul made h.")).isEqualTo(3);
        assertThat(SpokenTime.seconds("one two three four five six seven eight nine ten eleven twelve"))
                .isEqualTo(4);
    }

    @Test
    void aFormulaIsReadNameByNameAndSignsAreNone() {
        assertThat(SpokenTime.seconds("w1.grad = xᵀ @ h.grad · 1 − 2 + 3 · a = b − c · d_1 (e) 5")).isEqualTo(4);
    }
}
