package tapedeck.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.deck.takes.Take;
import tapedeck.text.Language;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartData;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.ChartView;
import tapedeck.view.chart.Curve;
import tapedeck.view.chart.GradientNorms;
import tapedeck.view.chart.Zoom;

/** The card of a reading hides neither the curve nor what is pointed at. */
class ReadingCardPlaceTest {
    private static final Dimension2D SIZE = new Dimension2D(240, 110);

    @ParameterizedTest
    @CsvSource({"80", "200", "350", "500"})
    void itStandsWhereNoLineIsAndBesideThePointer(double pointer) {
        Take steep = tapedeck.view.chart.Takes.take(1, null, 400, i -> 100.0 / (1 + i), 10);
        ChartModel model = new ChartModel(new Zoom(), new LiveTexts(Language.ENGLISH)::texts);
        model.update(new ChartData(List.of(steep), 1), new GradientNorms(), ChartView.FIRST, 780, 320, 15, 7);
        Point2D at = ReadingCardPlace.of(pointer, SIZE, 12, model);
        assertThat(at.getX() > pointer || at.getX() + SIZE.getWidth() < pointer).as("%s", at).isTrue();
        for (Curve curve : model.curves()) {
            for (int i = 0; i < curve.at().length; i++) {
                double x = model.x().anywhere(curve.at()[i]);
                double y = model.y().at(curve.values()[i]);
                assertThat(x > at.getX() && x < at.getX() + SIZE.getWidth() && y > at.getY()
                        && y < at.getY() + SIZE.getHeight()).as("%s %s at %s", x, y, at).isFalse();
            }
        }
    }
}
