package tapedeck.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.Test;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

/** The thumb stands at values, and goes there once. */
class ScaleSliderTest {
    private final List<Double> asked = new ArrayList<>();
    private final DoubleProperty value = new SimpleDoubleProperty(3);

    /** Whole numbers from 0 to 10. */
    private final class Tens implements SliderScale {
        @Override
        public double position(double of) {
            asked.add(of);
            return of / 10;
        }

        @Override
        public double value(double position) {
            return Math.rint(10 * position);
        }

        @Override
        public double step(double from, Size size, boolean up) {
            return from + (up ? 1 : -1);
        }

        @Override
        public double least() {
            return 0;
        }

        @Override
        public double greatest() {
            return 10;
        }
    }

    private ScaleSlider slider() {
        ScaleSlider slider = new ScaleSlider(LiveTexts.ofSystem(),
                new Quantity(Message.verbatim("tens"), new Tens(), Limits.real(0, 10)), value, false);
        asked.clear();
        return slider;
    }

    @Test
    void aThumbThatIsDraggedFollowsItsValueOnce() throws Exception {
        FxTest.call(() -> {
            ScaleSlider slider = slider();
            slider.setValue(0.68);
            assertThat(value.get()).isEqualTo(7);
            assertThat(slider.getValue()).isEqualTo(0.7);
            assertThat(asked).containsExactly(7.0);
            return null;
        });
    }

    @Test
    void betweenTwoValuesItGoesBackToTheNearer() throws Exception {
        FxTest.call(() -> {
            ScaleSlider slider = slider();
            slider.setValue(0.32);
            assertThat(value.get()).isEqualTo(3);
            assertThat(slider.getValue()).isEqualTo(0.3);
            return null;
        });
    }

    @Test
    void aValueThatIsSetMovesTheThumb() throws Exception {
        FxTest.call(() -> {
            ScaleSlider slider = slider();
            value.set(5);
            assertThat(slider.getValue()).isEqualTo(0.5);
            return null;
        });
    }
}
