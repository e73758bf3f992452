package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** At 10 pixels an em and 6 a digit. */
class FrameTest {
    private static Frame of(double height, int rows) {
        return Frame.of(300, height, 10, 6, rows, false);
    }

    @Test
    void thePlotStandsBetweenTheAxisAndTheEdge() {
        Frame frame = of(200, 0);
        assertThat(frame.left()).as("6.2 digits and half an em").isEqualTo(42);
        assertThat(frame.right()).isEqualTo(294);
        assertThat(frame.columns()).isEqualTo(252);
        assertThat(Frame.of(40, 200, 10, 6, 0, false).columns()).as("never none").isEqualTo(1);
    }

    @Test
    void markersTakeTheirRowsAboveIt() {
        assertThat(of(200, 0).top()).isEqualTo(6);
        assertThat(of(200, 1).top()).isEqualTo(17);
        assertThat(of(200, 2).top()).isEqualTo(32);
    }

    @Test
    void theRibbonHasALineBelow() {
        Frame high = of(199, 0);
        assertThat(high.trackBottom()).isEqualTo(184);
        assertThat(high.trackTop()).isEqualTo(170);
        assertThat(high.bottom()).isEqualTo(163);
        assertThat(high.tracked()).isTrue();
        Frame course = Frame.of(300, 199, 10, 6, 0, true);
        assertThat(course.trackBottom() - course.trackTop()).as("a schedule goes up and down").isEqualTo(22);
    }

    @Test
    void aLargeChartSaysWhatOneCanDo() {
        assertThat(of(300, 0).hinted()).as("too narrow").isFalse();
        Frame large = Frame.of(360, 200, 10, 6, 0, false);
        assertThat(large.hinted()).isTrue();
        assertThat(large.trackBottom()).isEqualTo(171);
        assertThat(large.numbers()).isBetween(large.trackBottom(), large.hint() - 10);
        assertThat(Frame.of(360, 199, 10, 6, 0, false).hinted()).isFalse();
    }

    @Test
    void aLowCanvasHasLessBetweenAndThenNoRibbon() {
        Frame tight = of(80, 0);
        assertThat(tight.trackBottom()).isEqualTo(67);
        assertThat(tight.trackTop()).isEqualTo(56);
        assertThat(tight.bottom()).isEqualTo(52);
        assertThat(of(65, 0).tracked()).isTrue();
        Frame untracked = of(64, 0);
        assertThat(untracked.tracked()).isFalse();
        assertThat(untracked.bottom()).isEqualTo(51);
        assertThat(of(20, 2).top()).as("the plot keeps an em").isEqualTo(of(20, 2).bottom() - 10);
    }

    @Test
    void aStripIsNearlyAllCurve() {
        Frame strip = Frame.strip(300, 69, 10, 6);
        assertThat(strip.bottom() - strip.top()).isGreaterThan(35);
        assertThat(strip.tracked()).isTrue();
        assertThat(Frame.strip(300, 49, 10, 6).tracked()).isFalse();
    }
}
