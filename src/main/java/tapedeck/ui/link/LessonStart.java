package tapedeck.ui.link;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.ReadingTime;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.RecordedProgram;

/** The start of a lesson that was opened: introduced the first time and whenever it is chosen to be seen, held if what was there before was held. */
final class LessonStart {
    private final ReadingTime reading;
    private final Notices notices;
    private final Set<String> introduced = new HashSet<>();

    /**
     * @param reading how long people take to read what is said of the first iteration
     * @param notices say what there is to know before it runs
     */
    LessonStart(ReadingTime reading, Notices notices) {
        this.reading = reading;
        this.notices = notices;
    }

    /** Has what was seen otherwise not introduced. */
    void know(ProgramEntry of) {
        introduced.add(of.id());
    }

    /**
     * Begins.
     *
     * @param before what was shown until now
     * @param how it begins, if somebody said so
     */
    void start(Deck next, ProgramEntry of, Before before, StartMode how) {
        next.program().notes().forEach(notices::say);
        if (!how.weights().isEmpty()) {
            next.load(how.weights());
        }
        DeckState state = before.state();
        Moment at = how.at() == null ? failed(next.program()) : how.at();
        boolean elsewhere = at != null && !(at instanceof Moment.Start); // and not for a moment as if it were introduced
        boolean drawn = next.program().provenance() instanceof Provenance.Network; // by somebody who has seen how it goes
        boolean goesOn = next.program() instanceof RecordedProgram told && !told.isOver(); // it waits for nobody's reading
        boolean read = !goesOn && !drawn && (introduced.add(of.id()) || how.plays());
        if (elsewhere || goesOn || (drawn && !of.equals(before.lesson()))) { // one that is opened was seen training
            next.setTempo(Tempo.free());
        } else if (read) {
            next.setTempo(new Tempo.Read(reading));
        } else if (state != null) {
            boolean unasked = state.introduction() && !of.equals(before.lesson());
            next.setTempo(unasked ? Tempo.free() : state.settings().tempo());
        }
        boolean held = state != null && state.position().isAlive() && !state.position().plays();
        if (elsewhere) {
            next.runTo(Objects.requireNonNull(at));
        } else if (at == null && !isEmpty(next.program()) && (how.plays() || !held)) {
            next.play();
        }
    }

    /** Says whether there is nothing to run: a script that is still to be typed. */
    static boolean isEmpty(Program program) {
        String script = program.script();
        return script != null && script.isBlank();
    }

    /** Where a recorded program failed; null if it did not, or where that cannot be shown. */
    private static @Nullable Moment failed(Program program) {
        return program instanceof RecordedProgram told && told.failedIn() > 0
                ? new Moment.Iteration(told.failedIn())
                : null;
    }

    /** The state before the lesson: a lesson, and where its deck was; both null if there was none. */
    record Before(@Nullable ProgramEntry lesson, @Nullable DeckState state) {
        static Before of(@Nullable ProgramEntry lesson, @Nullable Deck deck) {
            return new Before(lesson, deck == null ? null : deck.state());
        }
    }
}
