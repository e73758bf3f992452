package tapedeck.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowOrderTest {
    private final PreparedTable shown = Plants.prepared();

    @Test
    void isThatOfTheFileAtFirst() {
        assertThat(RowOrder.AS_READ.of(shown)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void goesBySizeNotByLettersAndWhatIsMissingIsLastEitherWay() {
        assertThat(new RowOrder("height", false).of(shown)).containsExactly(3, 1, 5, 0, 4, 2);
        assertThat(new RowOrder("height", true).of(shown)).containsExactly(4, 0, 5, 1, 3, 2);
    }

    @Test
    void leavesEqualTextsAsTheyWere() {
        assertThat(new RowOrder("kind", false).of(shown)).containsExactly(1, 3, 5, 0, 2, 4);
    }
}
