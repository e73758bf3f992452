package tapedeck.ui.link;

import java.util.Optional;
import tapedeck.deck.Deck;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.Granularity;
import tapedeck.tape.RecordedProgram;

/**
 * The parts of a run that several processes recorded: each is a take, so that one picks a rank as one picks a take, and the curve has
 * all.
 */
final class RecordedParts {
    private RecordedParts() {}

    /** Has the others stand beside what was opened, which stays the current one. */
    static void begin(Workbench workbench, ProgramEntry of, Program opened) {
        if (!(opened instanceof RecordedProgram first) || first.otherRanks().isEmpty()) {
            return;
        }
        int current = workbench.currentTake();
        name(workbench, first);
        for (RecordedProgram other : first.otherRanks()) {
            Settings settings = other.defaults().withEpochs(Integer.MAX_VALUE);
            Deck deck = new Deck(other, settings);
            workbench.begin(of, deck, settings); // of the same lesson: whichever is picked, all are drawn
            name(workbench, other);
            deck.step(Granularity.FUNCTION);
        }
        workbench.select(current);
    }

    private static void name(Workbench workbench, RecordedProgram part) {
        Optional.ofNullable(part.part())
                .ifPresent(name -> workbench.edit(workbench.currentTake(), take -> take.named(name)));
    }
}
