package tapedeck.ui.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.ReadingTime;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.Takes;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;

/**
 * The work in the window: the takes, of lessons that are opened, networks that are built, and places of other takes. One of them is the
 * current one, which the window shows. On the FX thread only; nothing here waits.
 */
public final class Workbench {
    static final Message NOTHING_OPEN = Message.of("shell.notice.noLesson");

    private final Notices notices;
    private final DeckChoices choices;
    private final ProgramOpening opening;
    private final Takes takes = new Takes();
    private final TakePrograms shelf = new TakePrograms(takes);
    private final TakesAtRest rest = new TakesAtRest(this, takes, shelf);
    private final ReadOnlyObjectWrapper<@Nullable ProgramEntry> lesson = new ReadOnlyObjectWrapper<>(this, "lesson");
    private final ReadOnlyObjectWrapper<@Nullable Provenance> tapeKind = new ReadOnlyObjectWrapper<>(this, "tapeKind");

    /**
     * @param home the folder that holds {@code sample-datasets}
     * @param choices what decks are given when they become the current one
     * @param reading how long people take to read what is said of a lesson's first iteration
     * @param first what a program will record
     */
    Workbench(Path home, Notices notices, DeckChoices choices, ReadingTime reading, FirstIteration first) {
        this.notices = notices;
        this.choices = choices;
        opening = new ProgramOpening(this, home, notices, reading, first);
    }

    /** The lesson that is open, or null. */
    public ReadOnlyObjectProperty<@Nullable ProgramEntry> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** All takes, to be put by. */
    public TakesAtRest rest() {
        return rest;
    }

    /** The kind of the current take's tape; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Provenance> tapeKindProperty() {
        return tapeKind.getReadOnlyProperty();
    }

    /** The deck of the current take, or null before the first. */
    @Nullable
    Deck deck() {
        return takes.deck();
    }

    private Deck current() {
        return Objects.requireNonNull(takes.deck(), "no lesson is open");
    }

    /** The program of the current take, or null. */
    public @Nullable Program program() {
        Deck current = takes.deck();
        return current == null ? null : current.program();
    }

    /** Returns what a race of the current take, or a new one, begins with: at rate 0 where that is set. */
    public Settings present() {
        DeckState now = current().state();
        Settings set = current().settings().with(now.settings().wanted().fromTheStart());
        return now.settings().knobs().rate() == null // it may still say its own
                ? set
                : current().program().startedAt(set, set.hyperparameters().learningRate());
    }

    /** Makes what predicts with the parameters of the current take; slow, for a thread in the background. */
    public Supplier<@Nullable Predictor> predictor() {
        Deck current = takes.deck();
        return current == null ? () -> null : () -> current.program().predictor(current.settings());
    }

    /** Why there is nothing that could race, or empty. */
    public Optional<Message> refusesRace() {
        return RaceRefusal.of(program(), state(), takes.sideRuns());
    }

    /** Loads a lesson in the background and starts it, unless it runs elsewhere already; until it can be shown, all stays as it is. */
    public void open(ProgramEntry next) {
        open(next, StartMode.USUAL);
    }

    /** Opens a lesson in the same way, which begins as {@code how} says. */
    public void open(ProgramEntry next, StartMode how) {
        rest.elsewhere().take(next).ifPresentOrElse(this::select, () -> opening.open(next, how));
    }

    /** Starts what runs over: the lesson, whose file is read again, or its text in an editor, or the network that was built. */
    public void restart() {
        opening.restart();
    }

    /** How lessons are opened, and run with other texts. */
    public ProgramOpening opening() {
        return opening;
    }

    /** Starts what runs over at another rate, as a new take. */
    void startOver(double rate) {
        fresh(current().program().startedAt(current().settings(), rate)).play();
    }

    /** A new take from the same weights at another rate, with all else as it is set now: what a race has shown. */
    public void begin(double rate) {
        fresh(current().program().startedAt(present(), rate)).play();
    }

    /**
     * A new take that begins so, and runs.
     *
     * @param program the current one, or its network with other layers
     * @param weights in the order of the groups; empty for those that it makes
     */
    void begin(Program program, Settings settings, List<NdArray> weights) {
        ProgramEntry open = Objects.requireNonNull(lesson.get());
        Provenance.Blueprint network = program.provenance().blueprint();
        Deck next = new Deck(program, settings);
        next.setTempo(current().state().settings().tempo());
        if (!weights.isEmpty()) {
            next.load(weights);
        }
        begin(network == null ? open : OwnNetwork.lesson(open, current().program(), network), next, settings);
        next.play();
    }

    /** A new take from the same weights with all as it is set now, from the start on. */
    public void again() {
        fresh(present()).play();
    }

    /** The same from these weights; it holds where they are first used. */
    public void again(List<NdArray> weights) {
        Deck next = fresh(present());
        next.load(weights);
        next.step(Granularity.FUNCTION);
    }

    private Deck fresh(Settings settings) {
        Deck next = new Deck(current().program(), settings);
        next.setTempo(current().state().settings().tempo());
        begin(Objects.requireNonNull(lesson.get()), next, settings);
        return next;
    }

    /** Builds a network and trains it as a new take, with the hyperparameters that are set. */
    public void build(Provenance.Blueprint spec) {
        Deck current = takes.deck();
        ProgramEntry open = lesson.get();
        if (current == null || open == null) {
            notices.say(NOTHING_OPEN);
            return;
        }
        DeckState before = current.state(); // first: a take that is left is held
        Deck next = BuiltNetwork.deck(spec, before);
        int back = takes.current();
        begin(OwnNetwork.lesson(open, current.program(), spec), next, next.settings());
        BuiltNetwork.start(next, before);
        RestartCommands.keep(this, notices, back, Message.of("shell.edit.network"));
    }

    /** Shows {@code next} and nothing more of the decks before, which end. */
    void show(ProgramEntry of, Deck next) {
        close();
        begin(of, next, next.settings());
    }

    /** A new take beside those there are. */
    void begin(ProgramEntry of, Deck next, Settings settings) {
        takes.add(next, settings, shelf.of(of)); // the first of a lesson is take 1
        shelf.put(takes.current(), of);
        enter(of);
    }

    /** The current take is another: of this lesson, and with what the user chose for all. */
    void enter(ProgramEntry of) {
        if (!of.equals(lesson.get())) {
            shelf.open(of);
            lesson.set(of);
        }
        Deck current = current();
        tapeKind.set(current.program().provenance()); // first: breakpoints on another kind of tape are dropped
        choices.equip(current);
        notices.forgetErrors();
    }

    /** Has a deck that is not shown yet do as was chosen, where its lines are others as they will be then. */
    void equip(Deck next, Program program) {
        choices.equip(next, program);
    }

    /** Returns what the current deck does, or null before the first. */
    @Nullable
    DeckState state() {
        Deck current = takes.deck();
        return current == null ? null : current.state();
    }

    /** The takes that are kept, as they are now; the same list as before unless one is another. */
    public List<Take> takes() {
        return takes.view();
    }

    /** The id of the take that is shown and goes on; 0 before the first. */
    public int currentTake() {
        return takes.current();
    }

    /** Goes on from {@code iteration} of a take, as a new take that shares its past; whether it has that, else it is said. */
    public boolean branch(int take, long iteration) {
        ProgramEntry of = shelf.lesson(take);
        if (of != null && takes.branch(take, iteration, shelf.of(of))) {
            shelf.put(takes.current(), of);
            enter(of);
            return true;
        }
        notices.say(Message.of("shell.notice.noIteration", "iteration", iteration));
        return false;
    }

    /** Shows another take; it holds. */
    public void select(int take) {
        ProgramEntry of = shelf.lesson(take);
        if (of != null && take != takes.current()) {
            takes.select(take);
            enter(of);
        }
    }

    /** Drops a take that is not shown, or puts it back. */
    public void keep(int take, boolean kept) {
        takes.keep(take, kept);
    }

    /** All takes as they are now. */
    TakesFrame frame() {
        return new TakesFrame(takes(), currentTake(), shelf.titles(), shelf.recipes());
    }

    /** Changes a take's name, colour or visibility. */
    public void edit(int take, UnaryOperator<Take> change) {
        takes.edit(take, change);
    }

    /** Ends the decks. */
    void close() {
        opening.cancel();
        takes.close();
        shelf.clear();
    }
}
