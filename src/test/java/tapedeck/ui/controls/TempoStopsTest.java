package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Tempo;
import tapedeck.deck.Tempo.Functions;
import tapedeck.deck.Tempo.Iterations;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

class TempoStopsTest {
    @Test
    void theyGoFromOneFunctionInFiveSecondsToAsFastAsItCan() {
        assertThat(TempoStops.at(0)).isEqualTo(new Functions(1 / 5.0));
        assertThat(TempoStops.at(TempoStops.last())).isEqualTo(Tempo.free());
    }

    @Test
    void everyStopIsFoundAgain() {
        for (int stop = 0; stop <= TempoStops.last(); stop++) {
            assertThat(TempoStops.stopOf(TempoStops.at(stop))).isEqualTo(stop);
        }
    }

    @Test
    void whatLiesBetweenIsShownAsTheSlowerStop() {
        assertThat(TempoStops.at(TempoStops.stopOf(new Functions(19)))).isEqualTo(new Functions(10));
        assertThat(TempoStops.at(TempoStops.stopOf(new Functions(500)))).isEqualTo(new Functions(20));
        assertThat(TempoStops.at(TempoStops.stopOf(new Iterations(999)))).isEqualTo(new Iterations(100));
        assertThat(TempoStops.stopOf(new Functions(0.01))).isZero();
    }

    @Test
    void theySayTheirUnit() {
        OptionalDouble none = OptionalDouble.empty();
        assertThat(TempoStops.text(new Functions(0.2), none)).isEqualTo(Message.of("shell.pace.slow", "seconds", 5L));
        assertThat(TempoStops.text(new Functions(5), none)).isEqualTo(Message.of("shell.pace.functions", "n", 5L));
        assertThat(TempoStops.text(new Iterations(1_000), none))
                .isEqualTo(Message.of("shell.pace.iterations", "n", 1_000L));
        assertThat(TempoStops.text(Tempo.free(), none)).isEqualTo(Message.of("shell.pace.free"));
    }

    @Test
    void whereAPaceIsNotReachedTheRealOneIsSaid() {
        Tempo wanted = new Iterations(10_000);
        assertThat(TempoStops.text(wanted, OptionalDouble.of(3_200.4)))
                .isEqualTo(Message.of("shell.pace.late", "n", 3_200L, "wanted", 10_000L));
        assertThat(TempoStops.text(wanted, OptionalDouble.of(9_400)))
                .isEqualTo(Message.of("shell.pace.iterations", "n", 10_000L));
        assertThat(TempoStops.text(Tempo.free(), OptionalDouble.of(23_912.7)))
                .isEqualTo(Message.of("shell.pace.iterations", "n", 24_000L));
        assertThat(TempoStops.text(new Iterations(10), OptionalDouble.of(0.3512)))
                .isEqualTo(Message.of("shell.pace.late", "n", 0.35, "wanted", 10L));
    }

    @Test
    void fewerThanOneASecondAreNotSaidToBeOne() {
        assertThat(new Texts(Language.ENGLISH).of(TempoStops.text(Tempo.free(), OptionalDouble.of(0.4))))
                .startsWith("0.4");
    }

    @Test
    void whileOneReadsThePaceIsThat() {
        assertThat(TempoStops.stopOf(new Tempo.Read(_ -> 3))).isZero();
        assertThat(TempoStops.text(new Tempo.Read(_ -> 3), OptionalDouble.empty()))
                .isEqualTo(Message.of("shell.pace.read"));
    }
}
