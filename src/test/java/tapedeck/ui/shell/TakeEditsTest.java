package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.race.SeedRuns;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.edit.EditStack;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;

/** What is done with takes can be taken back. */
class TakeEditsTest {
    private final DeckLink link = new DeckLink(Path.of(""));
    private final EditStack edits = link.edits();
    private final TakeEdits does = new TakeEdits(link.workbench(), link.notices(), edits);

    /** What people make of a take. */
    private record Made(int id, Message name, int colour, boolean visible, TakeNotes page) {}

    @BeforeEach
    void threeTakes() {
        link.workbench().open(new Catalogue().find("xor").orElseThrow());
        await().until(() -> {
            link.pulse(System.nanoTime());
            return !link.workbench().takes().isEmpty();
        });
        link.workbench().again();
        link.workbench().again();
    }

    @AfterEach
    void close() {
        link.close();
    }

    private List<Made> made() {
        return link.workbench().takes().stream()
                .map(each -> new Made(each.id(), each.name(), each.colour(), each.visible(), each.page())).toList();
    }

    private Take first() {
        return link.workbench().takes().getFirst();
    }

    /** Held after the update of the 12th, whose loss comes when it ends. */
    @Test
    void aTakeIsRepeatedAsFarAsItIsShown() {
        link.workbench().select(1);
        link.commands().goTo(12);
        await().until(() -> {
            link.pulse(System.nanoTime());
            DeckState state = link.frame().state();
            return state != null && state.position().status() == DeckState.Status.PAUSED
                    && state.position().iteration() >= 12;
        });
        long shown = first().iteration();
        try (SeedRuns runs = does.repeat(first(), 2)) {
            await().until(runs::isDone);
            assertThat(runs.measured()).hasSize(2)
                    .allSatisfy(run -> assertThat(run.metrics().getLast().iteration()).isEqualTo(shown));
        }
    }

    @Test
    void eachIsOneEditThatSaysWhatItWouldTakeBack() {
        List<Made> before = made();
        Message name = first().name();
        does.pin(1, true);
        assertThat(edits.undoable()).contains(Message.of("takes.edit.pin", "name", name));
        does.group(List.of(1), "rates");
        assertThat(edits.undoable()).contains(Message.of("takes.edit.group", "name", name, "group", "rates"));
        does.colour(1, 7);
        does.show(1, false);
        assertThat(edits.undoable()).contains(Message.of("takes.edit.hide", "name", name));
        Repeats repeats = new Repeats(5, 0, List.of());
        does.repeated(1, repeats);
        assertThat(edits.undoable()).contains(Message.of("takes.edit.repeats", "name", name));
        does.rename(1, "slow");
        assertThat(edits.undoable()).contains(Message.of("takes.edit.name", "name", name));
        assertThat(made().getFirst())
                .isEqualTo(new Made(1, Message.verbatim("slow"), 7, false, new TakeNotes("", true, "rates", repeats)));
        for (int i = 0; i < 6; i++) {
            edits.undo();
        }
        assertThat(made()).isEqualTo(before);
        assertThat(edits.undoable()).isEmpty();
    }

    @Test
    void notesAreOneEditFromWhereTheyWereBegunToWhereTheyWereLeft() {
        does.note(1, "w");
        does.note(1, "wh");
        does.note(1, "why");
        does.noted();
        does.note(1, "why not");
        does.noted();
        edits.undo();
        assertThat(first().page().notes()).isEqualTo("why");
        edits.undo();
        assertThat(first().page().notes()).isEmpty();
        edits.redo();
        assertThat(first().page().notes()).isEqualTo("why");
    }

    @Test
    void whatChangesNothingIsNoEdit() {
        does.pin(1, false);
        does.note(1, "");
        does.colour(1, first().colour());
        does.rename(9, "nobody");
        assertThat(edits.undoable()).isEmpty();
    }

    @Test
    void manyEditsAndUndosEndWhereTheyBegan() {
        List<Made> before = made();
        Random random = new Random(15);
        for (int i = 0; i < 1_000; i++) {
            int id = 1 + random.nextInt(3);
            switch (random.nextInt(9)) {
                case 0 -> does.pin(id, random.nextBoolean());
                case 1 -> does.group(List.of(id), "g" + random.nextInt(3));
                case 2 -> does.colour(id, random.nextInt(12));
                case 3 -> does.show(id, random.nextBoolean());
                case 4 -> does.rename(id, "n" + random.nextInt(5));
                case 5 -> does.note(id, "t" + random.nextInt(5));
                case 6 -> does.delete(id);
                case 7 -> edits.undo();
                default -> edits.redo();
            }
        }
        while (edits.undoable().isPresent()) {
            edits.undo();
        }
        assertThat(made()).isEqualTo(before);
    }
}
