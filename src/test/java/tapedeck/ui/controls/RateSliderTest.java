package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.input.LogScale;
import tapedeck.ui.input.Quantity;
import tapedeck.ui.input.ScaleSlider;
import tapedeck.ui.theme.LiveTexts;

class RateSliderTest {
    private final DoubleProperty rate = new SimpleDoubleProperty(0.1);

    private interface Use {
        void of(RateSlider rates, Slider slider, TextField field);
    }

    private void with(Use use) throws Exception {
        FxTest.call(() -> {
            RateSlider rates = new RateSlider(new LiveTexts(Language.ENGLISH), rate);
            FxTest.scene(rates, 340, 90);
            use.of(rates, (Slider) rates.lookup("#rate-slider"), (TextField) rates.lookup("#rate-field"));
            return rates;
        });
    }

    private static String problem(RateSlider rates) {
        return rates.lookup(".field-problem") instanceof Label label ? label.getText() : "";
    }

    private static void press(Slider slider, KeyCode code, boolean shift) {
        slider.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    @Test
    void theBoundOfTheRateIsExplainedWhereItIsMet() throws Exception {
        with((rates, _, field) -> {
            field.setText("20");
            field.fireEvent(new ActionEvent());
            assertThat(problem(rates)).isEqualTo(new LiveTexts(Language.ENGLISH).of("controls.rate.beyond"));
            field.setText("many");
            field.fireEvent(new ActionEvent());
            assertThat(problem(rates)).as("that is no number")
                    .isEqualTo(new LiveTexts(Language.ENGLISH).of("text.number.none", "typed", "many"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,01", "20"})
    void whyARateIsRefusedCoversNeitherFieldNorSlider(String typed) throws Exception {
        FxTest.call(() -> {
            RateSlider rates = new RateSlider(new LiveTexts(Language.GERMAN), rate);
            FxTest.scene(rates, 420, 90);
            TextField field = (TextField) rates.lookup("#rate-field");
            field.setText(typed);
            field.fireEvent(new ActionEvent());
            rates.layout();
            Node said = rates.lookup(".field-problem");
            Bounds at = said.localToScene(said.getLayoutBounds());
            for (String control : List.of("#rate-field", "#rate-slider")) {
                Node node = rates.lookup(control);
                assertThat(at.intersects(node.localToScene(node.getLayoutBounds()))).as(control).isFalse();
            }
            return null;
        });
    }

    /** In a lesson, where neither was spoken of. */
    @Test
    void bareItHasNeitherTheNextStepNorTheLimit() throws Exception {
        with((rates, _, _) -> {
            rates.mark(new SimpleDoubleProperty(0.5));
            rates.showNext(List.of("w -= 0.1"));
            rates.setBare(true);
            assertThat(rates.lookup("#rate-next").getParent().isVisible()).isFalse();
            assertThat(((ScaleSlider) rates.lookup("#rate-slider")).markProperty().get()).isNaN();
            rates.setBare(false);
            assertThat(((ScaleSlider) rates.lookup("#rate-slider")).markProperty().get()).isEqualTo(0.5);
        });
    }

    @Test
    void keysStepAndHomeIsZero() throws Exception {
        with((rates, slider, field) -> {
            press(slider, KeyCode.RIGHT, false);
            assertThat(rate.get()).isEqualTo(0.105);
            press(slider, KeyCode.LEFT, true);
            assertThat(rate.get()).isEqualTo(0.0525);
            press(slider, KeyCode.PAGE_UP, false);
            assertThat(rate.get()).isEqualTo(0.525);
            assertThat(problem(rates)).isEmpty();
            press(slider, KeyCode.HOME, false);
            assertThat(rate.get()).isZero();
            assertThat(slider.getValue()).isZero();
            assertThat(field.getText()).isEqualTo("0");
            assertThat(problem(rates)).as("the readout beside it says that nothing is learned").isEmpty();
            press(slider, KeyCode.RIGHT, false);
            assertThat(rate.get()).isEqualTo(1e-6);
        });
    }

    @Test
    void thePositionSetsTheRateAndTheGapSnaps() throws Exception {
        with((rates, slider, field) -> {
            slider.setValue(Quantity.LEARNING_RATE.scale().position(0.5));
            assertThat(rate.get()).isEqualTo(0.5);
            assertThat(field.getText()).isEqualTo("0.5");
            slider.setValue(LogScale.START * 0.3);
            assertThat(rate.get()).isZero();
            assertThat(slider.getValue()).isZero();
        });
    }

    @Test
    void theThumbIsDraggedToTheStopAndBack() throws Exception {
        with((rates, slider, _) -> {
            Node thumb = slider.lookup(".thumb");
            thumb.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, slider, thumb.getBoundsInParent().getCenterX()));
            drag(thumb, slider, slider.getWidth() / 2);
            assertThat(rate.get()).isBetween(1e-3, 1e-2);
            drag(thumb, slider, 10);
            assertThat(rate.get()).isZero();
            drag(thumb, slider, slider.getWidth());
            assertThat(rate.get()).isEqualTo(10);
        });
    }

    private static void drag(Node thumb, Slider slider, double x) {
        thumb.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, slider, x));
        slider.layout();
    }

    /** At a place in the slider; an event that is fired takes its coordinates for the scene's. */
    private static MouseEvent mouse(EventType<MouseEvent> type, Slider slider, double x) {
        double at = slider.localToScene(x, 0).getX();
        return new MouseEvent(type, at, 5, at, 5, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
                false,
                false, false, false, null);
    }

    @Test
    void aBadTextKeepsTheRateAndSaysWhy() throws Exception {
        with((rates, slider, field) -> {
            for (String bad : new String[]{"NaN", "-1", "", "abc", "1e400", "0x1p3"}) {
                field.setText(bad);
                field.fireEvent(new ActionEvent());
                assertThat(rate.get()).isEqualTo(0.1);
                assertThat(problem(rates)).isNotBlank();
                assertThat(field.getText()).isEqualTo(bad);
            }
            field.setText("0.25");
            field.fireEvent(new ActionEvent());
            assertThat(rate.get()).isEqualTo(0.25);
            assertThat(slider.getValue()).isEqualTo(Quantity.LEARNING_RATE.scale().position(0.25));
            assertThat(problem(rates)).isEmpty();
        });
    }

    @Test
    void theWheelSteps() throws Exception {
        with((rates, slider, _) -> {
            slider.fireEvent(scroll(40));
            assertThat(rate.get()).isEqualTo(0.105);
            slider.fireEvent(scroll(-20));
            assertThat(rate.get()).isEqualTo(0.105);
            slider.fireEvent(scroll(-20));
            assertThat(rate.get()).isEqualTo(0.1);
        });
    }

    private static ScrollEvent scroll(double pixels) {
        return new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false, 0, pixels, 0,
                pixels, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                null);
    }

    @Test
    void speaksRatesNotPositions() throws Exception {
        with((rates, slider, _) -> {
            rate.set(0.02);
            assertThat(slider.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
            assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(0.02);
            assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)).isEqualTo("0.02");
        });
    }

    @Test
    void aRateFromOutsideIsKeptAsItIs() throws Exception {
        with((rates, slider, field) -> {
            rate.set(20);
            assertThat(rate.get()).isEqualTo(20);
            assertThat(slider.getValue()).isEqualTo(1);
            rate.set(0.123456);
            assertThat(rate.get()).isEqualTo(0.123456);
            assertThat(field.getText()).isEqualTo("0.123456");
        });
    }

    @Test
    void theMarkOfARateHasItsNameAboveItInRoomThatIsThereBefore() throws Exception {
        with((rates, slider, _) -> {
            DoubleProperty largest = new SimpleDoubleProperty(Double.NaN);
            double before = slider.prefHeight(-1);
            rates.mark(largest);
            largest.set(0.3);
            rates.layout();
            slider.layout();
            Node mark = Objects.requireNonNull(slider.lookup(".mark"));
            Label name = (Label) Objects.requireNonNull(slider.lookup(".mark-label"));
            Bounds named = name.getBoundsInParent();
            assertThat(name.getText()).isEqualTo("2/λ");
            assertThat(named.getCenterX()).isCloseTo(mark.getBoundsInParent().getCenterX(), within(1.5));
            assertThat(named.getMaxY()).isLessThanOrEqualTo(mark.getBoundsInParent().getMinY() + 1);
            double marked = slider.prefHeight(-1);
            assertThat(marked).as("nothing moves below").isEqualTo(before);
            largest.set(Double.NaN);
            rates.layout();
            slider.layout();
            assertThat(name.isVisible()).isFalse();
            assertThat(slider.prefHeight(-1)).as("nothing moves").isEqualTo(marked);
        });
    }
}
