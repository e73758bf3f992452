package tapedeck.ui.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.text.Texts;

class SliderScalesTest {
    static List<Quantity> all() {
        List<Quantity> all = new ArrayList<>(List.of(Quantity.LEARNING_RATE, Quantity.MOMENTUM, Quantity.WEIGHT_DECAY,
                Quantity.CLIP_NORM, Quantity.STEP, Quantity.multiplier(Message.verbatim("layer 1"))));
        for (int rows : new int[]{2, 3, 64, 100, 900, 1 << 16}) {
            all.add(Quantity.batchSize(rows));
        }
        return all;
    }

    /** Typed as it stands in the field, it is taken, and is the same. */
    private static void isAllowed(Quantity quantity, double value) {
        String text = value == 0 ? "0" : new Texts(Language.ENGLISH).of(quantity.limits().written(value));
        assertThat(NumberInput.of(text, quantity.limits())).isInstanceOfSatisfying(NumberInput.Accepted.class,
                taken -> assertThat(taken.value().doubleValue()).isEqualTo(value));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPositionGivesAValueThatIsAllowedAndThatStaysAsItIs(Quantity quantity) {
        SliderScale scale = quantity.scale();
        double before = -1;
        for (int i = 0; i <= 1000; i++) {
            double value = scale.value(i / 1000.0);
            assertThat(value).isGreaterThanOrEqualTo(before);
            assertThat(scale.value(scale.position(value))).isCloseTo(value, within(1e-12));
            isAllowed(quantity, value);
            before = value;
        }
        assertThat(scale.value(0)).isEqualTo(scale.least());
        assertThat(scale.value(1)).isEqualTo(scale.greatest());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStepMovesUntilTheEnds(Quantity quantity) {
        SliderScale scale = quantity.scale();
        for (SliderScale.Size size : SliderScale.Size.values()) {
            double value = scale.least();
            while (value < scale.greatest()) {
                double next = scale.step(value, size, true);
                assertThat(next).isGreaterThan(value);
                isAllowed(quantity, next);
                value = next;
            }
            while (value > scale.least()) {
                double next = scale.step(value, size, false);
                assertThat(next).isLessThan(value);
                isAllowed(quantity, next);
                value = next;
            }
        }
    }

    @Test
    void batchSizesArePowersOfTwoAndAll() {
        SliderScale scale = Quantity.batchSize(900).scale();
        assertThat(scale.value(1)).isEqualTo(900);
        assertThat(scale.value(scale.position(60))).isEqualTo(64);
        assertThat(scale.step(900, SliderScale.Size.FINE, false)).isEqualTo(512);
        assertThat(scale.step(48, SliderScale.Size.FINE, true)).isEqualTo(64);
        assertThat(scale.step(48, SliderScale.Size.FINE, false)).isEqualTo(32);
        assertThat(scale.step(512, SliderScale.Size.FINE, true)).isEqualTo(900);
    }

    @Test
    void momentumHasRoomNearOne() {
        SliderScale scale = Quantity.MOMENTUM.scale();
        assertThat(scale.position(0.9)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(scale.position(0.99)).isCloseTo(2 / 3.0, within(1e-12));
    }
}
