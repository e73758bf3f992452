package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.History;
import tapedeck.edit.EditStack;
import tapedeck.finding.Remedy;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;

/** What is chosen for all runs, and new takes: each one step, taken back and done again. */
class TakenBackTest {
    private final EditStack edits = new EditStack();

    @Test
    void toHoldAtANumberThatIsNotFinite() {
        DeckChoices choices = new DeckChoices(edits, Optional::empty);
        choices.setStopsWhenNotFinite(true);
        assertThat(edits.undoable()).as("it does already").isEmpty();
        choices.setStopsWhenNotFinite(false);
        assertThat(edits.undoable()).contains(Message.of("shell.edit.stop.off"));
        edits.undo();
        assertThat(choices.stopsWhenNotFiniteProperty().get()).isTrue();
        edits.redo();
        assertThat(choices.stopsWhenNotFiniteProperty().get()).isFalse();
    }

    @Test
    void howMuchOfThePastIsKept() {
        List<Long> told = new ArrayList<>();
        DeckChoices choices = new DeckChoices(edits, Optional::empty);
        choices.historyLimitProperty().subscribe(bytes -> told.add(bytes.longValue()));
        choices.setHistoryLimit(16 << 20);
        assertThat(edits.undoable()).contains(Message.of("shell.edit.history", "size", 16L));
        edits.undo();
        edits.redo();
        assertThat(told).containsExactly(History.DEFAULT_LIMIT, 16L << 20, History.DEFAULT_LIMIT, 16L << 20);
    }

    @Test
    void everyNewTakeLeadsBackToTheOneBefore() {
        DeckLink link = new DeckLink(Path.of(""), _ -> 0);
        try {
            link.workbench().open(new Catalogue().find("xor").orElseThrow());
            await().until(() -> {
                link.pulse(System.nanoTime());
                DeckState state = link.frame().state();
                return state != null && state.position().iteration() > 2;
            });
            int first = link.workbench().currentTake();
            link.startingOver().again();
            leadsBack(link, first, Message.of("shell.edit.again"));
            link.startingOver().begin(0.25);
            leadsBack(link, first, Message.of("shell.edit.startAt", "rate", "0.25"));
            link.tryOut(new Remedy.StartOver(0.5));
            leadsBack(link, first, Message.of("shell.edit.startAt", "rate", "0.5"));
            link.startingOver().goOn(2);
            leadsBack(link, first, Message.of("shell.edit.branch", "iteration", 2L));
        } finally {
            link.close();
        }
    }

    private static void leadsBack(DeckLink link, int before, Message label) {
        int made = link.workbench().currentTake();
        assertThat(made).isNotEqualTo(before);
        assertThat(link.edits().undoable()).contains(label);
        link.edits().undo();
        assertThat(link.workbench().currentTake()).isEqualTo(before);
        link.edits().redo();
        assertThat(link.workbench().currentTake()).isEqualTo(made);
        link.edits().undo();
    }
}
