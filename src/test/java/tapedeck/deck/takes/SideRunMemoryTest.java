package tapedeck.deck.takes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.deck.Deck;
import tapedeck.deck.Footprint;
import tapedeck.deck.Programs;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

/** Runs beside the takes have what the take that is shown can do without. */
class SideRunMemoryTest {
    private static final long BUDGET = 10L << 20;
    private static final Settings SETTINGS = new Settings(1, 0.01, 1);
    private static final Program NETWORK = NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS),
            new LayerSpec(256, Activation.RELU), new LayerSpec(256, Activation.RELU))
            .drawn("network", Message.verbatim("wide"), SETTINGS);

    private final Takes takes = new Takes(BUDGET);

    @AfterEach
    void close() {
        takes.close();
    }

    @Test
    void whatIsLentIsMissingUntilItIsOver() {
        SideRunMemory beside = takes.sideRuns();
        boolean[] over = new boolean[1];
        beside.lend(6L << 20, () -> over[0]);
        beside.lend(6L << 20, () -> false);
        assertThat(beside.room()).as("no more than there was").isZero();
        over[0] = true;
        assertThat(beside.room()).isEqualTo(6L << 20);
    }

    @Test
    void theTakeThatIsShownHasWhatItCannotDoWithout() throws InterruptedException {
        Deck deck = new Deck(Programs.regression(), Programs.SETTINGS);
        takes.add(deck, Programs.SETTINGS);
        deck.goTo(5);
        deck.await();
        long least = deck.memory().footprint().least();
        assertThat(least).isPositive();
        assertThat(takes.sideRuns().room()).isEqualTo(BUDGET - least);
    }

    @Test
    void whatDoesNotFitIsRefusedWithBothNumbers() {
        long needs = Footprint.expected(NETWORK, SETTINGS.hyperparameters()).alone();
        SideRunMemory beside = takes.sideRuns();
        assertThat(beside.refuses(NETWORK, SETTINGS.hyperparameters())).isEmpty();
        beside.lend(BUDGET - needs, () -> false);
        assertThat(beside.refuses(NETWORK, SETTINGS.hyperparameters())).as("it just fits").isEmpty();
        beside.lend(1, () -> false);
        assertThat(beside.refuses(NETWORK, SETTINGS.hyperparameters())).contains(
                Message.of("deck.noRoom", "needs", needs >> 20, "has", (needs - 1) >> 20));
        assertThat(beside.refuses(Programs.regression(), SETTINGS.hyperparameters())).as("nobody knows").isEmpty();
    }
}
