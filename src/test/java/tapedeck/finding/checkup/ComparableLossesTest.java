package tapedeck.finding.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparableLossesTest {
    /** The last iteration that can be compared with the first, of a run whose iterations are of these courses. */
    private static long last(int... courses) {
        ComparableLosses losses = new ComparableLosses();
        for (int i = 0; i < courses.length; i++) {
            losses.add(i + 1, courses[i]);
        }
        return losses.last();
    }

    @Test
    void ofOneNetworkAllCanBe() {
        assertThat(last(0, 0, 0, 0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theyEndBeforeASecondNetworkIsTrained() {
        assertThat(last(0, 0, 0, 1, 1)).isEqualTo(3);
        assertThat(last(0, 0, 0, 1, 2, 2)).isEqualTo(4);
        assertThat(last(0, 0, 1, 1, 2, 2, 0, 0)).isEqualTo(2);
        assertThat(last(0, 1, 0, 1)).as("by turns").isEqualTo(1);
        assertThat(last(0, 1, 1, 0)).isEqualTo(1);
    }

    @Test
    void whatIsTrainedInOneIterationAloneIsNoNetworkOfItsOwn() {
        assertThat(last(0, 1, 1, 1)).as("tried before the loop").isEqualTo(Long.MAX_VALUE);
        assertThat(last(0, 1, 2, 3, 4)).as("made anew each time").isEqualTo(Long.MAX_VALUE);
    }
}
