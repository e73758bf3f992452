package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.edit.EditStack;
import tapedeck.edit.Hand;
import tapedeck.edit.RandomEdits;
import tapedeck.ui.controls.SettingsHand;
import tapedeck.ui.data.PreparationHand;
import tapedeck.ui.graph.GraphHand;
import tapedeck.ui.link.DeckChoices;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.listing.BreakpointsHand;
import tapedeck.ui.network.NetworkHand;
import tapedeck.ui.race.RaceHand;

/** All that goes through one window's stack of edits, without the window. */
class EverythingTakenBackTest {
    private static final int STEPS = 1_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aThousandChangesUndosAndRedosEndWhereTheyBegan(long seed) {
        DeckLink link = new DeckLink(Path.of(""));
        EditStack edits = link.edits();
        try (PreparationHand table = new PreparationHand(edits)) {
            List<Hand> hands = List.of(TakesHand.of(link), GraphHand.of(edits), NetworkHand.of(edits),
                    SettingsHand.of(edits),
                    BreakpointsHand.of(edits), table.hand(), new RaceHand(edits).hand(), choices(link.choices()));
            assertThat(RandomEdits.run(edits, hands, STEPS, seed)).as("changes").isGreaterThan(STEPS / 4);
        } finally {
            link.close();
        }
    }

    private static Hand choices(DeckChoices choices) {
        return new Hand(() -> List.of(choices.stopsWhenNotFiniteProperty().get(), choices.historyLimitProperty().get()),
                random -> choose(choices, random));
    }

    private static void choose(DeckChoices choices, Random random) {
        if (random.nextBoolean()) {
            choices.setStopsWhenNotFinite(random.nextBoolean());
        } else {
            choices.setHistoryLimit((1L + random.nextInt(3)) << 20);
        }
    }
}
