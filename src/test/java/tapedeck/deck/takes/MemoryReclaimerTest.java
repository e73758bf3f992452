package tapedeck.deck.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Footprint;
import tapedeck.deck.Programs;
import tapedeck.deck.training.Checkpoint;
import tapedeck.program.Program;
import tapedeck.program.Settings;

/** What is dropped where memory is short costs time and nothing else. */
class MemoryReclaimerTest {
    private static final Settings SETTINGS = Programs.SETTINGS;

    private final Program program = Programs.regression();
    private final Deck deck = new Deck(program, SETTINGS);
    private final TakeRun kept = new TakeRun(1, 1, deck, SETTINGS, null);
    private final Footprint wanted = new Footprint(100, 0, 10, 0, 0);

    @BeforeEach
    void begin() throws InterruptedException {
        deck.goTo(600);
        deck.await();
        Programs.setRate(deck, 0.03);
        deck.goTo(700);
        deck.await();
    }

    @AfterEach
    void close() {
        kept.close();
        deck.close();
    }

    private void shed(long budget) {
        new MemoryReclaimer(budget).shed(wanted, List.of(kept));
    }

    private List<Long> checkpoints() {
        return Objects.requireNonNull(kept.state().origin()).checkpoints().stream().map(Checkpoint::iteration).toList();
    }

    private static List<Double> losses(Take take) {
        return IntStream.range(0, take.losses().points()).mapToObj(take.losses()::last).toList();
    }

    @Test
    void whatFitsStays() {
        shed(wanted.wished() + kept.bytes());
        assertThat(kept.isAtRest()).isFalse();
    }

    @Test
    void firstTheRunGoesThenCheckpointsAndTheLastOfThemLast() {
        Take before = kept.view();
        long running = kept.bytes();
        shed(wanted.least() + running - 1);
        assertThat(kept.isAtRest()).isTrue();
        assertThat(checkpoints()).containsExactly(0L, 256L, 512L);
        long resting = kept.bytes();
        assertThat(resting).isLessThan(running);
        shed(wanted.least() + resting);
        assertThat(kept.bytes()).as("it fits").isEqualTo(resting);
        shed(wanted.least() + resting - 1);
        assertThat(checkpoints()).containsExactly(0L, 512L);
        assertThat(kept.bytes()).as("of the start the seed is enough").isEqualTo(resting / 3);
        shed(wanted.least());
        assertThat(checkpoints()).containsExactly(0L);
        assertThat(kept.bytes()).isZero();
        assertThat(kept.view()).as("nothing of it is seen").isEqualTo(before);
    }

    @Test
    void whatWasSetAsideGoesOnFromItsStartToTheLastBit() throws InterruptedException {
        try (Takes roomy = new Takes(Long.MAX_VALUE); Takes tight = new Takes(0)) {
            for (Takes each : List.of(roomy, tight)) {
                each.add(new Deck(program, SETTINGS), SETTINGS);
                Deck first = Objects.requireNonNull(each.deck());
                first.goTo(600);
                first.await();
                Programs.setRate(first, 0.03);
                first.goTo(700);
                first.await();
                each.add(new Deck(program, SETTINGS), SETTINGS);
            }
            assertThat(roomy.holdings().resting()).isZero();
            assertThat(tight.holdings().resting()).isEqualTo(1);
            for (Takes each : List.of(roomy, tight)) {
                each.select(1);
                Deck first = Objects.requireNonNull(each.deck());
                assertThat(first.await().position().iteration()).isEqualTo(700);
                first.goTo(800);
                DeckState last = first.await();
                assertThat(last.stops().stop()).isNull();
                first.goTo(300);
                first.await();
            }
            assertThat(losses(tight.view().getFirst())).isEqualTo(losses(roomy.view().getFirst())).hasSize(799);
        }
    }

    @Test
    void aBranchOfOneThatIsSetAsideSharesItsPast() throws InterruptedException {
        try (Takes tight = new Takes(0)) {
            tight.add(new Deck(program, SETTINGS), SETTINGS);
            Objects.requireNonNull(tight.deck()).goTo(400);
            Objects.requireNonNull(tight.deck()).await();
            assertThat(tight.branch(1, 300)).isTrue();
            assertThat(Objects.requireNonNull(tight.deck()).await().position().iteration()).isEqualTo(300);
            assertThat(tight.holdings().resting()).isEqualTo(1);
            List<Take> all = tight.view();
            assertThat(losses(all.get(1))).isEqualTo(losses(all.get(0)).subList(0, losses(all.get(1)).size()));
        }
    }
}
