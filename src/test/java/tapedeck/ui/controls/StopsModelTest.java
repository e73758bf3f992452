package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.breakpoints.Condition;

class StopsModelTest {
    private final StopsModel stops = new StopsModel();
    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        stops.onChange(told::add, unset -> told.add(List.of(unset)),
                (before, now) -> told.add(List.of(before, now)));
    }

    @Test
    void ticksAndNumbersAreTold() {
        stops.number(StopKind.EPOCH).set(20);
        assertThat(told).isEmpty();
        stops.set(StopKind.EPOCH).set(true);
        stops.number(StopKind.EPOCH).set(30);
        stops.set(StopKind.EPOCH).set(false);
        stops.set(StopKind.DIVERGENCE).set(false);
        assertThat(told).containsExactly(new Condition.EpochIs(20),
                List.of(new Condition.EpochIs(20), new Condition.EpochIs(30)),
                List.of(new Condition.EpochIs(30)), List.of(new Condition.NotFinite()));
    }

    @Test
    void everyKindMakesItsConditionAndKnowsItsNumber() {
        for (StopKind kind : StopKind.values()) {
            Condition made = kind.condition(7);
            for (StopKind other : StopKind.values()) {
                boolean known = other == kind && kind.hasNumber();
                assertThat(Double.valueOf(other.number(made))).isEqualTo(Double.valueOf(known ? 7 : Double.NaN));
            }
        }
    }

    @Test
    void whatWasChangedElsewhereIsShownAndNotTold() {
        stops.show(List.of(new Condition.IterationOver(500), new Condition.LossRises(1)));
        assertThat(stops.set(StopKind.ITERATION).get()).isTrue();
        assertThat(stops.number(StopKind.ITERATION).get()).isEqualTo(500);
        assertThat(stops.set(StopKind.LOSS).get()).isFalse();
        stops.show(List.of(new Condition.IterationOver(500), new Condition.IterationOver(900)));
        assertThat(stops.number(StopKind.ITERATION).get()).isEqualTo(500);
        stops.show(List.of());
        assertThat(stops.set(StopKind.ITERATION).get()).isFalse();
        assertThat(stops.number(StopKind.ITERATION).get()).isEqualTo(500);
        assertThat(stops.set(StopKind.DIVERGENCE).get()).isTrue();
        assertThat(told).isEmpty();
    }
}
