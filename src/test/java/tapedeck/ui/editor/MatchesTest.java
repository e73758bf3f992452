package tapedeck.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a word stands in a text. */
class MatchesTest {
    @Test
    void capitalsCountOnlyIfTheWordHasSome() {
        assertThat(Matches.of("Loss loss LOSS", "loss").starts()).containsExactly(0, 5, 10);
        assertThat(Matches.of("Loss loss LOSS", "Loss").starts()).containsExactly(0);
        assertThat(Matches.of("aaa", "aa").starts()).containsExactly(0);
        assertThat(Matches.of("a", "").starts()).isEmpty();
    }

    @Test
    void afterTheLastComesTheFirst() {
        Matches found = Matches.of("x.x.x", "x");
        assertThat(found.from(1)).isEqualTo(1);
        assertThat(found.from(2)).as("it begins there").isEqualTo(1);
        assertThat(found.from(5)).isZero();
        assertThat(found.before(4)).isEqualTo(1);
        assertThat(found.before(0)).isEqualTo(2);
        assertThat(Matches.of("y", "x").from(0)).isEqualTo(-1);
        assertThat(Matches.of("y", "x").before(0)).isEqualTo(-1);
    }
}
