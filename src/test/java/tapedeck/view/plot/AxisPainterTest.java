package tapedeck.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisPainterTest {
    @Test
    void aTitleLeavesTheLastNumberItsPlace() {
        double[] places = {0, 100, 200};
        double[] halves = {5, 10, 10};
        assertThat(AxisPainter.titleEnd(places, halves, 200, 50, 6)).as("before the last").isEqualTo(184);
        assertThat(AxisPainter.titleEnd(places, halves, 200, 80, 6)).as("no room before it").isEqualTo(200);
        assertThat(AxisPainter.titleEnd(places, halves, 290, 50, 6)).as("room after it").isEqualTo(290);
        assertThat(AxisPainter.titleEnd(places, halves, 200, 0, 6)).as("none").isEqualTo(200);
    }
}
