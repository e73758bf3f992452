package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.History;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.RangeTest;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.Takes;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.network.NetworkProgram;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.tape.Captured;
import tapedeck.tape.NonFinite;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.chart.model.ChartData;
import tapedeck.ui.race.Races;

/**
 * The one place where the window meets the deck's thread. Once a pulse it takes the deck's latest state and turns
 * it into what the views show; commands go the other way. The deck never waits for it, and what an older deck did
 * can no longer be seen once a newer one is there. On the FX thread only; it has no Nodes.
 */
public final class DeckLink {
    /** In free run the network is looked into this often. */
    private static final long LOOK_NANOS = 350_000_000;
    private static final Message NOTHING_OPEN = Message.of("shell.notice.noLesson");

    private final LessonLoader loader;
    private final ReadOnlyObjectWrapper<@Nullable DeckState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TapeSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ChartData> chart = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Lesson> lesson = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<List<Breakpoint>> breakpoints = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Message> notice = new ReadOnlyObjectWrapper<>();
    private final Takes takes = new Takes();
    private final Shelf shelf = new Shelf(takes);
    private final DeckCommands commands = new DeckCommands(this::tell);
    private final ReadOnlyObjectWrapper<List<Take>> takeViews = new ReadOnlyObjectWrapper<>(List.of());
    /** What was read last, and must not be mixed with another. */
    private @Nullable Deck shown;
    private @Nullable TapeReader reader;
    private final List<Runnable> followers = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Provenance> tapeKind = new ReadOnlyObjectWrapper<>();
    private boolean stopsWhenNotFinite = true;
    private long historyLimit = History.DEFAULT_LIMIT;
    private long lookedAt;

    /** @param home the folder that holds {@code sample-datasets} */
    public DeckLink(Path home) {
        loader = new LessonLoader(home);
        breakpoints.addListener((_, _, all) -> {
            tell(to -> to.setBreakpoints(all));
        });
    }

    /** What the deck is doing; null before the first lesson is open. */
    public ReadOnlyObjectProperty<@Nullable DeckState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The captured iteration to draw, or null. */
    public ReadOnlyObjectProperty<@Nullable TapeSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** What the loss chart draws, or null. */
    public ReadOnlyObjectProperty<@Nullable ChartData> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** The lesson that is open, or null. */
    public ReadOnlyObjectProperty<@Nullable Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** The breakpoints: of this deck and of those that come after it. */
    public ObjectProperty<List<Breakpoint>> breakpointsProperty() {
        return breakpoints;
    }

    /** Something the user must know, or null: a file that is wrong, a Program that failed. */
    public ReadOnlyObjectProperty<@Nullable Message> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The kind of the current take's tape; null before the first. */
    ReadOnlyObjectProperty<@Nullable Provenance> tapeKindProperty() {
        return tapeKind.getReadOnlyProperty();
    }

    /** Loads a lesson in the background and starts it. Until it is there, and if it cannot be, all stays as it is. */
    public void open(Lesson next) {
        loader.load(next);
    }

    /** Starts what runs over: the lesson, whose file is read again, or the network that was built. */
    public void restart() {
        Lesson open = lesson.get();
        if (open == null) {
            return;
        }
        Program program = program();
        if (program != null && program.provenance() instanceof Provenance.Network) {
            loader.use(open, program);
        } else {
            loader.load(open);
        }
    }

    /** Has {@code follower} run at the end of every pulse. */
    void follow(Runnable follower) {
        followers.add(follower);
    }

    /** Takes what is new. Once a pulse. */
    public void pulse(long now) {
        try {
            take(now);
        } finally {
            followers.forEach(Runnable::run);
        }
    }

    private void take(long now) {
        LessonLoader.Loaded loaded = loader.poll();
        if (loaded != null) {
            finish(loaded);
        }
        Deck current = takes.deck();
        if (current != null) {
            read(current);
            DeckState latest = state.get();
            if (latest != null && latest.isFreeRun() && now - lookedAt > LOOK_NANOS) {
                lookedAt = now;
                current.look();
            }
        }
    }

    private void finish(LessonLoader.Loaded done) {
        Program program = done.program();
        if (program == null) {
            notice.set(done.why());
            return;
        }
        Settings settings = program.defaults().withEpochs(Integer.MAX_VALUE); // the viewer says when it is enough
        Deck next = new Deck(program, settings);
        begin(done.lesson(), next, settings);
        next.playIntroduction();
        notice.set(null);
    }

    /** Shows {@code next} and nothing more of the decks before, which end. For pictures, the caller's own deck. */
    public void show(Lesson of, Deck next) {
        close();
        begin(of, next, next.program().defaults());
    }

    /** A new take beside those there are. */
    private void begin(Lesson of, Deck next, Settings settings) {
        takes.add(next, settings);
        shelf.put(takes.current(), of);
        enter(of);
        equip(next);
        read(next);
    }

    private void enter(Lesson of) {
        if (!of.equals(lesson.get())) {
            shelf.open(of);
            lesson.set(of);
        }
    }

    /** Gives the current deck what the user chose for all of them. */
    private void equip(Deck current) {
        tapeKind.set(current.program().provenance()); // first: breakpoints on another kind of tape are dropped
        current.setBreakpoints(breakpoints.get());
        current.setStopsWhenNotFinite(stopsWhenNotFinite);
        current.setHistoryLimit(historyLimit);
    }

    private void read(Deck current) {
        if (current != shown) {
            shown = current;
            reader = null;
            snapshot.set(null);
            state.set(null);
            notice.set(null);
        }
        DeckState latest = current.state();
        DeckState before = state.get();
        boolean wasAlive = before == null || before.status() != DeckState.Status.FAILED;
        Message failure = latest.failure();
        if (wasAlive && failure != null) {
            notice.set(Message.of("shell.notice.failed", "why", failure));
        }
        readSnapshot(latest);
        takeViews.set(takes.view());
        ChartData curves = new ChartData(takeViews.get(), takes.current());
        if (!curves.equals(chart.get())) {
            chart.set(curves);
        }
        state.set(latest);
    }

    private void readSnapshot(DeckState latest) {
        Captured captured = latest.captured();
        if (captured == null) {
            return;
        }
        TapeReader current = reader;
        if (current == null || current.captured() != captured) {
            current = new TapeReader(captured);
            reader = current;
        } else if (current.playhead() == latest.playhead()) {
            return;
        }
        snapshot.set(current.at(latest.playhead()));
    }

    // Commands.

    /** What the current deck can be told. */
    public DeckCommands commands() {
        return commands;
    }

    /**
     * Plays, or holds. From a place of the past of a run that has diverged since, it goes on as a new take: the run
     * itself has no number left to go on with.
     */
    public void togglePlay() {
        DeckState latest = state.get();
        Captured from = latest == null ? null : latest.captured();
        boolean lost = latest != null && latest.status() != DeckState.Status.PLAYING && !latest.debugging().live()
                && !Double.isFinite(latest.loss());
        if (!lost || from == null || NonFinite.first(from.events()) != null) {
            commands.togglePlay();
            return;
        }
        branch(takes.current(), from.iteration());
        tell(Deck::play);
        notice.set(Message.of("shell.notice.newTake", "iteration", from.iteration()));
    }

    /** Says something to the user, until he does something. */
    void say(Message message) {
        notice.set(message);
    }

    private void tell(Consumer<Deck> command) {
        DeckState latest = state.get();
        if (latest != null && latest.status() != DeckState.Status.FAILED) {
            notice.set(null);
        }
        Deck current = takes.deck();
        if (current != null) {
            command.accept(current);
        }
    }

    /** Whether decks hold at the first number that is not finite. */
    public void setStopsWhenNotFinite(boolean stops) {
        stopsWhenNotFinite = stops;
        tell(to -> to.setStopsWhenNotFinite(stops));
    }

    /** Decks keep captured iterations up to about {@code bytes}. */
    public void setHistoryLimit(long bytes) {
        historyLimit = bytes;
        tell(to -> to.setHistoryLimit(bytes));
    }

    /** The program of the current take, or null. */
    public @Nullable Program program() {
        Deck current = takes.deck();
        return current == null ? null : current.program();
    }

    /** Builds a network and trains it as a new take, with the hyperparameters that are set. */
    public void build(NetworkSpec spec) {
        Deck current = takes.deck();
        Lesson open = lesson.get();
        if (current == null || open == null) {
            notice.set(NOTHING_OPEN);
            return;
        }
        DeckState latest = current.state();
        Hyperparameters wanted = latest.wanted().fromTheStart().withMultipliers(List.of());
        int batch = Math.min(wanted.batchSize(), spec.trainRows());
        Settings settings = new Settings(spec.data().seed(), wanted.withBatchSize(batch), Integer.MAX_VALUE);
        Message title = Message.of("shell.networkOn", "data", spec.generated().kind().title());
        Deck next = new Deck(NetworkProgram.drawn("network", title, spec, settings), settings);
        next.setSpeed(latest.speed());
        begin(open, next, settings);
        next.play();
    }

    /** Makes what predicts with the parameters of the current take; slow, for a thread in the background. */
    public Supplier<@Nullable Predictor> predictor() {
        Deck current = takes.deck();
        return current == null ? () -> null : () -> current.program().predictor(current.settings());
    }

    /** The takes that are kept, as they are now. */
    public ReadOnlyObjectProperty<List<Take>> takesProperty() {
        return takeViews.getReadOnlyProperty();
    }

    /** The id of the take that is shown and goes on. */
    public int currentTake() {
        return takes.current();
    }

    /** Goes on from {@code iteration} of a take, as a new take that shares its past. */
    public void branch(int take, long iteration) {
        Lesson of = shelf.lesson(take);
        if (of != null && takes.branch(take, iteration)) {
            shelf.put(takes.current(), of);
            enter(of);
            tell(this::equip);
        } else {
            notice.set(Message.of("shell.notice.noIteration", "iteration", iteration));
        }
    }

    /** Whether there is a take to race with, which otherwise is said. */
    boolean canRace() {
        if (takes.deck() == null) {
            notice.set(NOTHING_OPEN);
        }
        return takes.deck() != null;
    }

    /** Makes races and range tests of the current take's program, from its start and with what is set now. */
    Races races() {
        return new Races() {
            @Override
            public Race race(List<Double> rates, long iterations) {
                return newRace(rates, iterations);
            }

            @Override
            public RangeTest range(double lo, double hi, int iterations) {
                return newRangeTest(lo, hi, iterations);
            }
        };
    }

    private Race newRace(List<Double> rates, long iterations) {
        return new Race(running().program(), present(), rates, iterations);
    }

    private RangeTest newRangeTest(double lo, double hi, int iterations) {
        return new RangeTest(running().program(), present(), lo, hi, iterations);
    }

    private Deck running() {
        return Objects.requireNonNull(takes.deck(), "no lesson is open");
    }

    /** What a race of the current take begins with. */
    Settings present() {
        Deck current = running();
        return current.settings().with(current.state().wanted().fromTheStart());
    }

    /** Shows another take; it holds. */
    public void select(int take) {
        takes.select(take);
        Lesson of = shelf.lesson(takes.current());
        if (of != null) {
            enter(of);
        }
        tell(this::equip);
    }

    /** Drops a take that is not shown. */
    public void remove(int take) {
        takes.remove(take);
    }

    /** Changes a take's name, colour or visibility. */
    public void edit(int take, UnaryOperator<Take> change) {
        takes.edit(take, change);
    }

    /** Ends the decks. */
    public void close() {
        takes.close();
        shelf.clear();
    }
}
