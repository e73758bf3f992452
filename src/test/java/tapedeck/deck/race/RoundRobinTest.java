package tapedeck.deck.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.deck.Programs;

/** Runs that fit into memory take turns; where not all do, those that fit run to their end. */
class RoundRobinTest {
    private static RoundRobin turns(int runs, long each, long room) {
        return new RoundRobin(Programs.regression(), 2, runs, each, room);
    }

    private static boolean takesTurns(RoundRobin turns) {
        long since = System.nanoTime() - 1_000_000_000;
        return turns.pass(since) != since;
    }

    @Test
    void whereAllFitTheyTakeTurns() {
        assertThat(takesTurns(turns(5, 100, 500))).isTrue();
        assertThat(takesTurns(turns(5, 0, 0))).as("of unknown size").isTrue();
    }

    @Test
    void whereNotAllFitEachRunsToItsEnd() {
        assertThat(takesTurns(turns(5, 100, 499))).isFalse();
    }

    @Test
    void theyTakeWhatThereIsAtMost() {
        assertThat(turns(5, 100, 1_000).bytes()).isEqualTo(500);
        assertThat(turns(5, 100, 250).bytes()).isEqualTo(250);
    }
}
