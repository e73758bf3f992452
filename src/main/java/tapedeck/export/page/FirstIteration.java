package tapedeck.export.page;

import java.util.List;
import java.util.Optional;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.Staging;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;

/** The first iteration of a run, run once more aside: a page that plays a later one shows it, too. */
public final class FirstIteration {
    private FirstIteration() {}

    /**
     * The whole of it. Blocks as long as it takes.
     *
     * @param start of the run
     * @return empty where the program may not run beside itself, would not run the same, or does not come there
     */
    public static Optional<CapturedIteration> of(Program program, Settings start) throws InterruptedException {
        if (!program.mayRun() || !program.capabilities().races()
                || program.capabilities().repetition() == Repetition.NOT) {
            return Optional.empty();
        }
        try (Deck deck = Staging.anew(_ -> start, new Moment.Iteration(1)).begin(program)) {
            CapturedIteration captured = deck.await().playhead().captured();
            if (captured != null && !isWhole(captured.events())) {
                deck.step(Granularity.ITERATION);
                deck.await();
            }
            return Optional.ofNullable(captured).filter(each -> isWhole(each.events()));
        }
    }

    private static boolean isWhole(List<TapeEvent> events) {
        return !events.isEmpty() && events.getLast() instanceof TapeEvent.IterationEnded;
    }
}
