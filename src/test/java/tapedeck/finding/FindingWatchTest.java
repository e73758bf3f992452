package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Recordings;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.finding.checkup.Detectors;
import tapedeck.optim.SGD;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.NonFinite;
import tapedeck.tape.Series;

/** What is found is told once, stands while it is so, and belongs to the present of its run. */
class FindingWatchTest {
    private static final Hyperparameters RATE = Hyperparameters.of(0.1);
    private static final long SECOND = 1_000_000_000;
    private static final CapturedIteration DEAD = iteration(20);
    private static final CapturedIteration WELL = iteration(0);

    private final FindingWatch watch = new FindingWatch(Detectors.ofARun());
    private long now;

    /** Of units that get what is {@code below} zero. */
    private static CapturedIteration iteration(double below) {
        Tensor w = Tensor.of(new double[][]{{1, 2}}).requiresGrad(true).named("w");
        return Recordings.record(List.of(w), () -> {
            w.sub(below).relu().named("h").sum().backward();
            new SGD(List.of(w), 0.1).step();
        });
    }

    private static CapturedIteration at(long iteration, CapturedIteration like) {
        CapturedIteration captured = new CapturedIteration(iteration, 1, false);
        like.events().forEach(captured::append);
        return captured;
    }

    private @Nullable Finding look(CapturedIteration captured, boolean live, @Nullable Stop stop) {
        return watch.look(new Suggesting(0.1),
                new DeckStates(DeckState.Status.PLAYING, RATE).iteration(captured.iteration())
                        .captured(captured, captured.events().size()).live(live).stop(stop).state(),
                new Series().view(), now);
    }

    private @Nullable Finding read(long iteration, CapturedIteration like) {
        now += SECOND;
        return look(at(iteration, like), true, null);
    }

    @Test
    void itIsFoundAtTheThirdReadingAndStandsInThePresentAlone() {
        assertThat(read(1, DEAD)).isNull();
        assertThat(read(2, DEAD)).isNull();
        Finding found = read(3, DEAD);
        assertThat(found).isNotNull();
        assertThat(read(4, DEAD)).as("told once").isSameAs(found);
        assertThat(look(at(2, DEAD), false, null)).as("one looks back").isNull();
        assertThat(look(at(4, DEAD), true, null)).isSameAs(found);
        assertThat(read(5, WELL)).as("it lives").isNull();
    }

    @Test
    void itIsReadOnceASecondAndEachIterationOnce() {
        for (int i = 1; i <= 5; i++) {
            now += SECOND / 10;
            assertThat(look(at(i, DEAD), true, null)).isNull();
        }
        for (int i = 0; i < 5; i++) {
            assertThat(read(6, DEAD)).as("two have been read").isNull();
        }
        assertThat(read(7, DEAD)).isNotNull();
    }

    @Test
    void anotherRunIsReadAnew() {
        for (int i = 101; i <= 103; i++) {
            read(i, DEAD);
        }
        watch.forget();
        assertThat(read(1, DEAD)).isNull();
        assertThat(read(2, DEAD)).isNull();
        assertThat(read(3, DEAD)).isNotNull();
    }

    @Test
    void whoseNumbersAreGoneIsToldUntilItGoesOn() {
        Tensor w = Tensor.of(new double[]{1, Double.NaN}).requiresGrad(true).named("w");
        CapturedIteration spoilt = Recordings.record(List.of(w), () -> w.exp().sum().backward());
        Stop stop = new Stop.NotFinite(Objects.requireNonNull(NonFinite.first(spoilt.events())), spoilt.iteration());
        assertThat(look(spoilt, true, stop)).isNotNull();
        assertThat(look(spoilt, false, stop)).as("also where it is looked at").isNotNull();
        assertThat(look(spoilt, true, null)).isNull();
    }

    @Test
    void ofALongRunTheReadingsGetThinnerTheLongerAgoTheyAre() {
        for (int i = 1; i <= 300; i++) {
            read(i, WELL);
        }
        read(301, DEAD);
        read(302, DEAD);
        List<LayerStatistics> kept = Objects.requireNonNull(read(303, DEAD)).evidence().readings();
        assertThat(kept).hasSize(303 - 64);
        assertThat(kept).extracting(LayerStatistics::iteration).startsWith(1L, 2L, 4L).endsWith(299L, 300L, 301L, 302L,
                303L);
    }
}
