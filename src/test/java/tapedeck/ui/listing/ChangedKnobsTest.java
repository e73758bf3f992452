package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Schedule;
import tapedeck.text.Message;

/** Beside a line stands what holds, where that is not what the line says. */
class ChangedKnobsTest {
    private static final String OPTIMIZER = "optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)";

    private final Knobs knobs = new Knobs(new Knob("lr", Knob.Kind.RATE, 0.1, 5, false),
            List.of(new Knob("momentum", Knob.Kind.SHARE, 0.9, 5, false)));

    private static @Nullable Message on(Knobs knobs, Hyperparameters now, String code) {
        return new ChangedKnobs(knobs, now, 1).on(new Line(5, code, List.of(), null, null), true);
    }

    private static Hyperparameters set(double rate, double momentum) {
        return Hyperparameters.of(rate).withKnobs(new TreeMap<>(Map.of("momentum", momentum)));
    }

    private static Message now(String numbers) {
        return Message.of("listing.now", "numbers", numbers);
    }

    @Test
    void whatHoldsAsItIsWrittenIsNotSaidTwice() {
        assertThat(on(knobs, set(0.1, 0.9), OPTIMIZER)).isNull();
    }

    @Test
    void whatWasTurnedStandsBesideTheLineOnWhichTheOptimizerIsMade() {
        assertThat(on(knobs, set(0.01, 0.9), OPTIMIZER)).isEqualTo(now("lr=0.01"));
        assertThat(on(knobs, set(0.01, 0), OPTIMIZER)).isEqualTo(now("lr=0.01, momentum=0"));
        assertThat(new ChangedKnobs(knobs, set(0.01, 0.9), 1)
                .on(new Line(6, OPTIMIZER, List.of(), null, null), true)).as("another line").isNull();
    }

    @Test
    void whatIsWrittenGoesBeforeWhatTheProgramWasMadeWith() {
        Knobs warmed = new Knobs(new Knob("opt.lr", Knob.Kind.RATE, 0.001, 5, false), List.of());
        assertThat(on(warmed, Hyperparameters.of(0.001), "opt = torch.optim.Adam(model.parameters(), lr = 1e-1)"))
                .as("a scheduler turned it before the first iteration").isEqualTo(now("opt.lr=0.001"));
        assertThat(on(warmed, Hyperparameters.of(0.001), "opt = make(model)")).isNull();
        assertThat(on(warmed, Hyperparameters.of(0.5), "opt = make(model)")).isEqualTo(now("opt.lr=0.5"));
    }

    @Test
    void inABuiltInProgramTheScheduleIsSaidAtItsRate() {
        Hyperparameters halved = Hyperparameters.of(0.1).withSchedule(new Schedule(Schedule.Kind.STEP, 1, 10, 0.5));
        Line line = new Line(3, "lr = 0.1", List.of(), null, null);
        assertThat(new ChangedKnobs(Knobs.NONE, halved, 1).on(line, false)).isNull();
        assertThat(new ChangedKnobs(Knobs.NONE, halved, 15).on(line, false)).isEqualTo(now("lr=0.05"));
    }
}
