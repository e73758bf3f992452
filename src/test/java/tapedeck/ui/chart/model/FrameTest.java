package tapedeck.ui.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** At 10 pixels an em and 6 a digit. */
class FrameTest {
    private static Frame of(double height, int rows) {
        return Frame.of(300, height, 10, 6, rows);
    }

    @Test
    void thePlotStandsBetweenTheAxisAndTheEdge() {
        Frame frame = of(200, 0);
        assertThat(frame.left()).as("5.5 digits and half an em").isEqualTo(38);
        assertThat(frame.right()).isEqualTo(294);
        assertThat(frame.columns()).isEqualTo(256);
        assertThat(Frame.of(40, 200, 10, 6, 0).columns()).as("never none").isEqualTo(1);
    }

    @Test
    void markersTakeTheirRowsAboveIt() {
        assertThat(of(200, 0).top()).isEqualTo(6);
        assertThat(of(200, 1).top()).isEqualTo(17);
        assertThat(of(200, 2).top()).isEqualTo(32);
    }

    @Test
    void theRateTrackTakesItsShareBelow() {
        Frame high = of(200, 0);
        assertThat(high.trackBottom()).isEqualTo(185);
        assertThat(high.trackTop()).as("at most 3 em").isEqualTo(155);
        assertThat(high.bottom()).isEqualTo(148);
        assertThat(high.tracked()).isTrue();
        Frame roomy = of(85, 0);
        assertThat(roomy.trackBottom()).isEqualTo(70);
        assertThat(roomy.trackTop()).isEqualTo(56);
        assertThat(roomy.bottom()).isEqualTo(49);
    }

    @Test
    void aLowCanvasHasLessBetweenAndThenNoTrack() {
        Frame tight = of(80, 0);
        assertThat(tight.trackBottom()).isEqualTo(67);
        assertThat(tight.trackTop()).isEqualTo(54);
        assertThat(tight.bottom()).isEqualTo(50);
        assertThat(of(65, 0).tracked()).isTrue();
        Frame untracked = of(64, 0);
        assertThat(untracked.tracked()).isFalse();
        assertThat(untracked.bottom()).isEqualTo(51);
        assertThat(of(20, 2).top()).as("the plot keeps an em").isEqualTo(of(20, 2).bottom() - 10);
    }
}
