package tapedeck.deck.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tapedeck.Patience;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Change;

/** A take run again from several seeds. */
class SeedRunsTest {
    private static final long ROOM = Long.MAX_VALUE;
    private static void awaitClosed(SeedRuns runs) {
        await().until(runs::isClosed);
        assertThat(runs.isDone()).isTrue();
    }

    private static Program circles() throws Exception {
        return new Catalogue().find("circles").orElseThrow().load(Path.of(""));
    }

    private static Map<Long, Metrics.Scores> scores(List<Metrics> measured) {
        return measured.stream().collect(Collectors.toMap(Metrics::iteration, Metrics::scores, (a, _) -> a));
    }

    @Test
    void thatOfTheTakesOwnSeedIsTheTakeToTheBitWithAllThatWasChanged() throws Exception {
        Program program = circles();
        Settings settings = program.defaults();
        try (Deck deck = new Deck(program, settings)) {
            deck.setTempo(Tempo.free());
            deck.change(now -> now.withMomentum(0.5));
            deck.goTo(40);
            deck.await();
            deck.change(now -> now.withLearningRate(0.03).withBatchSize(32));
            deck.goTo(61);
            deck.await();
            deck.change(now -> now.withMomentum(0.9));
            deck.goTo(100);
            deck.await();
            List<Change> changes = deck.state().settings().changes().commands();
            assertThat(changes).hasSize(2);
            Map<Long, Metrics.Scores> take = scores(deck.state().measured().all());
            try (SeedRuns runs = new SeedRuns(program, settings.with(changes.getFirst().before()), changes, 100, 3,
                    ROOM)) {
                awaitClosed(runs);
                Map<Long, Metrics.Scores> first = scores(runs.measured().getFirst().metrics());
                List<Long> both = take.keySet().stream().filter(first::containsKey).sorted().toList();
                assertThat(both).anyMatch(at -> at > 61);
                for (long at : both) {
                    assertThat(first.get(at)).as("after %d", at).isEqualTo(take.get(at));
                }
                assertThat(scores(runs.measured().get(1).metrics()).get(100L)).isNotEqualTo(first.get(100L));
            }
        }
    }

    @Test
    void allAreMeasuredAtTheSameIterationsFromTheFirstToTheLast() throws Exception {
        try (SeedRuns runs = new SeedRuns(circles(), circles().defaults(), List.of(), 130, 4, ROOM)) {
            awaitClosed(runs);
            assertThat(runs.progress()).isEqualTo(1);
            assertThat(runs.failure()).isNull();
            List<Long> at = runs.measured().getFirst().metrics().stream().map(Metrics::iteration).toList();
            assertThat(at).startsWith(0L).endsWith(130L).hasSizeBetween(20, 52).doesNotHaveDuplicates();
            assertThat(runs.measured()).hasSize(4).allSatisfy(
                    run -> assertThat(run.metrics()).extracting(Metrics::iteration).isEqualTo(at));
        }
    }

    @Test
    void oneThatDivergesIsStoppedAndSaysSo() throws Exception {
        Program plane = new Catalogue().find("plane").orElseThrow().load(Path.of(""));
        try (SeedRuns runs = new SeedRuns(plane, plane.defaults().withLearningRate(50), List.of(), 2_000, 2, ROOM)) {
            awaitClosed(runs);
            assertThat(runs.measured()).extracting(SeedRuns.Measured::diverged).containsExactly(true, true);
        }
    }
}
