package tapedeck.finding.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Settings;
import tapedeck.tape.Change;

class RunSettingsTest {
    private static final Hyperparameters SLOW = Hyperparameters.of(0.1);
    private static final Hyperparameters FAST = Hyperparameters.of(1);
    private static final Settings START = new Settings(1, 0.1, 10);

    private static RunSettings changed(long... iterations) {
        return new RunSettings(START, Arrays.stream(iterations).mapToObj(each -> new Change(each, SLOW, FAST))
                .toList(), List.of());
    }

    @Test
    void runsAreTheSameUpToWhereSomethingIsSetInOneAlone() {
        assertThat(changed().sharedUntil(changed())).isEqualTo(Long.MAX_VALUE);
        assertThat(changed(5).sharedUntil(changed(5))).isEqualTo(Long.MAX_VALUE);
        assertThat(changed(5).sharedUntil(changed(5, 9))).isEqualTo(8);
        assertThat(changed(7).sharedUntil(changed(5, 9))).isEqualTo(4);
        assertThat(RunSettings.of(START.withSeed(2)).sharedUntil(changed())).isZero();
        WeightLoad load = new WeightLoad(3, List.of());
        assertThat(changed(9).sharedUntil(new RunSettings(START, List.of(), List.of(load)))).isEqualTo(3);
    }

    @Test
    void whatWasSetBeforeTheFirstUpdateIsAMatterOfTheStart() {
        RunSettings set = RunSettings.of(START, SLOW,
                Stream.of(1L, 4L).map(each -> new Change(each, SLOW, FAST)).toList(), List.of());
        assertThat(set.start().hyperparameters()).isEqualTo(FAST);
        assertThat(set.changes()).extracting(Change::iteration).containsExactly(4L);
        assertThat(set.lastSet()).isEqualTo(4);
        assertThat(RunSettings.of(START).lastSet()).isZero();
    }
}
