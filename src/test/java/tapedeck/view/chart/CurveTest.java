package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.text.Message;
import tapedeck.view.plot.Axis;

class CurveTest {
    private static Curve curve(double from, double[] at, double... values) {
        return new Curve(1, Message.verbatim("loss"), 0, false, true, false, from, at, values);
    }

    private final Curve curve = curve(0, new double[]{1, 3, 5}, 10, 30, 50);

    @Test
    void theLineComesInFromThePointBeforeAndGoesOutToTheOneAfter() {
        assertThat(curve.first(0)).isEqualTo(0);
        assertThat(curve.first(3)).isEqualTo(1);
        assertThat(curve.first(4)).isEqualTo(1);
        assertThat(curve.last(0)).isEqualTo(1);
        assertThat(curve.last(1)).isEqualTo(2);
        assertThat(curve.last(3)).isEqualTo(3);
        assertThat(curve.last(9)).isEqualTo(3);
    }

    @Test
    void whatAnotherTakeDrawsIsLeftOut() {
        assertThat(curve(4, new double[]{1, 3, 5}, 10, 30, 50).first(0)).isEqualTo(1);
    }

    @Test
    void aNumberHoldsUntilTheNext() {
        assertThat(curve.valueAt(0.5)).isNaN();
        assertThat(curve.valueAt(1)).isEqualTo(10);
        assertThat(curve.valueAt(4.9)).isEqualTo(30);
        assertThat(curve.valueAt(5)).isEqualTo(50);
    }

    @Test
    void whereCurvesLeaveThePlotIsSaidFromLeftToRight() {
        Axis x = Axis.linear(0, 100, 0, 100);
        Axis y = Axis.log(1, 10, 100, 0);
        List<Cut> cuts = Cut.find(new BatchLossColumns(), List.of(curve(0, new double[]{50, 60, 200}, 20, 5, 99),
                curve(0, new double[]{10, 12, 52, 70, 72}, 30, 40, 99, 0.5, 0.2)), x, y, 5);
        assertThat(cuts).containsExactly(new Cut(10, 12, 40, false), new Cut(50, 52, 99, false),
                new Cut(70, 72, 0.2, true));
    }
}
