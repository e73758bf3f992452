package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.program.Field;
import tapedeck.program.Span;

class UnitAxisTest {
    @Test
    void ticksAreRoundInTheUnitsOfTheTableAndWhereTheyBelong() {
        UnitAxis axis = new UnitAxis("length", new Span(-2, 2), value -> 40 + 5 * value);
        assertThat(axis.ticks(5)).containsExactly(30, 35, 40, 45, 50);
        assertThat(axis.share(30)).isCloseTo(0, within(1e-12));
        assertThat(axis.share(45)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void aLogarithmIsUndoneToo() {
        UnitAxis axis = new UnitAxis("price", new Span(0, 3), value -> Math.pow(10, value));
        assertThat(axis.share(10)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(axis.share(100)).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void whatDoesNotGrowHasNoTicks() {
        assertThat(new UnitAxis("flat", new Span(0, 1), _ -> 3).ticks(5)).isEmpty();
        assertThat(new UnitAxis("lost", new Span(0, 1), _ -> Double.NaN).ticks(5)).isEmpty();
    }

    @Test
    void theFieldOfATableReachesAsFarAsItsRowsInItsUnits() throws Exception {
        PredictionResult predicted = FewColumns.predicted("iris", 5, 2, 3, 4);
        PreparationResult prepared = Objects.requireNonNull(predicted.table()).source().prepared();
        Field field = Objects.requireNonNull(predicted.field());
        UnitAxis length = UnitAxis.of(prepared, prepared.inputs().getFirst(), field.x());
        double low = length.original().applyAsDouble(field.x().low());
        double high = length.original().applyAsDouble(field.x().high());
        double margin = 0.06 * (6.9 - 1); // petals are 1 to 6.9 cm long
        assertThat(low).isCloseTo(1 - margin, within(1e-9));
        assertThat(high).isCloseTo(6.9 + margin, within(1e-9));
        assertThat(predicted.views()).containsExactly(PredictionView.REGIONS, PredictionView.LAYERS,
                PredictionView.CONFUSION, PredictionView.ROWS, PredictionView.TRY);
    }
}
