package tapedeck.lessons.quiz;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.RunOutput;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * A run of a practice program to its end. Immutable.
 *
 * @param losses of its iterations
 * @param score how far it is off on rows that it was not trained with: what it prints last; infinite if that is no number
 * @param first its first iteration, if any
 * @param later one in which it has trained for a while
 * @param next the one after that
 * @param failure why it did not come to its end, or null
 */
@SuppressWarnings("ArrayRecordComponent") // as many as it has iterations; not written after the making
public record PracticeRun(double[] losses, double score, @Nullable CapturedIteration first,
        @Nullable CapturedIteration later,
        @Nullable CapturedIteration next, @Nullable Message failure) {
    /** The iteration that is looked into besides the first. */
    static final int LATER = 4;
    private static final long ALL = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final double HURT = 1.5;
    private static final double HEALTHY = 3;

    /**
     * Runs a program aside; one that comes to no iteration for a minute is ended, and one of very many iterations. Slow: not for the
     * thread of the window.
     */
    public static PracticeRun of(Program program) throws InterruptedException {
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.setStopsWhenNotFinite(false); // what an infinite loss leads to is to be seen
            deck.setTempo(Tempo.free());
            CapturedIteration first = to(deck, 1);
            CapturedIteration later = to(deck, LATER);
            CapturedIteration next = to(deck, LATER + 1);
            to(deck, ALL);
            DeckState end = deck.state();
            boolean isOver = !end.position().status().isAlive();
            return new PracticeRun(numbers(deck.losses()), score(deck.output()), first, later, next,
                    isOver ? end.position().failure() : Message.of("cases.too-long"));
        }
    }

    /** Goes to the end of an iteration, if the program goes on. */
    private static @Nullable CapturedIteration to(Deck deck, long iteration) throws InterruptedException {
        DeckState state = deck.state();
        if (state.position().status() == DeckState.Status.PLAYING || !state.position().isAlive()) {
            return null;
        }
        deck.runTo(new Moment.Iteration(iteration));
        long before;
        do {
            before = state.position().iteration();
            state = deck.await(PATIENCE);
        } while (state.position().status() == DeckState.Status.PLAYING && state.position().iteration() > before);
        CapturedIteration captured = state.playhead().captured();
        return captured != null && captured.iteration() == iteration ? captured : null;
    }

    private static double[] numbers(Series.View losses) {
        double[] all = new double[losses.points()];
        for (int i = 0; i < all.length; i++) {
            all[i] = losses.last(i);
        }
        return all;
    }

    private static double score(RunOutput.View output) {
        for (int i = output.lines() - 1; i >= 0; i--) {
            RunOutput.Printed line = output.line(i);
            if (!line.error() && !line.text().isBlank()) {
                return number(line.text());
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isNaN(number) ? Double.POSITIVE_INFINITY : number;
        } catch (NumberFormatException _) {
            return Double.POSITIVE_INFINITY; // nan, inf
        }
    }

    /** Returns whether it does much worse than a healthy run. */
    boolean isWorseThan(PracticeRun healthy) {
        return failure == null && !(score < HURT * healthy.score);
    }

    /** Returns whether it does nearly as well as a healthy run, and nothing like the sabotaged one. */
    boolean heals(PracticeRun healthy, PracticeRun sabotaged) {
        double between = Math.sqrt(healthy.score * sabotaged.score);
        return failure == null && losses.length == healthy.losses.length // who ends it early has not healed it
                && score <= Math.min(HEALTHY * healthy.score, between);
    }

    /** The loss that it ends with: the mean of the last few. */
    public double last() {
        int from = losses.length - Math.max(1, losses.length / 10);
        return losses.length == 0 ? Double.NaN : Arrays.stream(losses, from, losses.length).average().orElse(0);
    }
}
