package tapedeck.ui.listing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.export.PyTorchScript;
import tapedeck.export.Script;
import tapedeck.export.ScriptPlace;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.tape.BackwardCount;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.selection.SelectionModel;

/** The model of the listing, and of how far the program is in it. No Nodes. On the FX thread only. */
public final class ListingModel {
    private static final int RATE_DIGITS = 3;

    private record Source(Program program, Settings settings, Texts texts) {}

    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(this, "listing", Listing.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Message> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyObjectWrapper<IterationProgress> progress = new ReadOnlyObjectWrapper<>(this, "progress",
            IterationProgress.of(Listing.EMPTY, List.of()));
    private final ObjectProperty<List<Breakpoint>> breakpoints = new SimpleObjectProperty<>(this, "breakpoints",
            List.of());
    private final SelectionModel selection;
    private final Notes notes = new Notes();
    private final BeforeLoop before = new BeforeLoop();
    private @Nullable Source source;
    private @Nullable CapturedIteration captured;
    private @Nullable TapeSnapshot snapshot;
    private int happened;
    private ChangedKnobs turned = ChangedKnobs.NONE;
    private boolean playing;

    /** A model of nothing. */
    public ListingModel(SelectionModel selection) {
        this.selection = selection;
    }

    /** The program. */
    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /** Why there is no program to show, or null. */
    ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Returns the index of the line that the program is at, or -1. */
    public ObservableValue<Integer> currentLine() {
        return progressProperty().map(IterationProgress::current);
    }

    /** How far it is; another object whenever something happened. */
    ReadOnlyObjectProperty<IterationProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The breakpoints to be seen in the gutter; may be bound. */
    public ObjectProperty<List<Breakpoint>> breakpointsProperty() {
        return breakpoints;
    }

    /** The tensor that the script calls so, the last if there are several; empty while the tape has none. */
    Optional<Selection> tensor(String name) {
        return snapshot == null
                ? Optional.empty()
                : snapshot.tensors().reversed().stream().filter(each -> each.name().equals(name)).findFirst()
                        .map(each -> new Selection.TensorSelected(each.id()));
    }

    SelectionModel selection() {
        return selection;
    }

    /** The iteration that is shown, or 0. */
    long iteration() {
        return captured == null ? 0 : captured.iteration();
    }

    boolean isPlaying() { return playing; }

    /** Shows the program as it would be started with what is set now. Lines are written only when something is another. */
    public void show(@Nullable Program program, Settings settings, Texts texts) {
        Source next = program == null ? null : new Source(program, settings, texts);
        if (Objects.equals(next, source)) {
            return;
        }
        source = next;
        before.forget();
        try {
            listing.set(next == null ? Listing.EMPTY : written(next));
            problem.set(null);
        } catch (ProgramException none) {
            listing.set(Listing.EMPTY);
            problem.set(none.message());
        }
        proceed();
    }

    private static Listing written(Source source) throws ProgramException {
        double rate = source.settings.hyperparameters().learningRate();
        Script whole = PyTorchScript.of(source.program, source.settings, source.texts);
        double brief = Numbers.rounded(rate, RATE_DIGITS);
        return Listing.of(whole, brief == rate
                ? whole
                : PyTorchScript.of(source.program, source.settings.withLearningRate(brief), source.texts));
    }

    /** Shows how far the deck is. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public void show(@Nullable DeckState state, @Nullable TapeSnapshot shown) {
        CapturedIteration now = state == null ? null : state.playhead().captured();
        playing = state != null && state.position().status() == DeckState.Status.PLAYING;
        int playhead = 0;
        if (state != null && now != null) {
            int at = shown != null && shown.iteration() == now.iteration()
                    ? shown.playhead()
                    : state.playhead().place();
            playhead = Math.min(now.events().size(), at);
        }
        ChangedKnobs turns = ChangedKnobs.of(state);
        if (now != captured || playhead != happened || shown != snapshot || !turns.equals(turned)) {
            turned = turns;
            captured = now;
            happened = playhead;
            snapshot = now == null ? null : shown;
            before.see(state == null ? null : state.playhead().prologue(), now);
            proceed();
        }
    }

    private void proceed() {
        List<TapeEvent> events = captured == null ? List.of() : captured.events();
        progress.set(IterationProgress.of(listing.get(), events.subList(0, happened),
                captured == null ? List.of() : captured.standing(), BackwardCount.of(events, happened)));
    }

    /** The playhead when the line was done first, or a script came to it; -1 if it was not yet. */
    int placeOf(Line line) {
        List<TapeEvent> events = captured == null ? List.of() : captured.events();
        for (int i = 0; i < events.size(); i++) {
            if (line.condition() instanceof Condition.AtLine at && at.isAt(events.get(i), iteration())) {
                return i + 1;
            }
            ScriptPlace place = ScriptPlace.of(events.get(i)).orElse(null);
            if (!line.places().isEmpty() && line.places().getLast().equals(place)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Returns what ran before the program's loop. */
    public BeforeLoop beforeLoop() {
        return before;
    }

    Mark mark(int line) {
        List<Mark> marks = progress.get().marks();
        return line < marks.size() ? marks.get(line) : Mark.AHEAD;
    }

    Notes.Note note(int line) {
        double rate = source == null ? Double.NaN : source.settings.hyperparameters().learningRate();
        return notes.of(listing.get().lines().get(line), mark(line), progress.get(), snapshot, rate, turned,
                listing.get().isPlain());
    }

    /** The breakpoint on a line, or null. */
    public @Nullable Breakpoint breakpoint(Line line, boolean second) {
        return breakpoints.get().stream().filter(each -> line.concerns(each.condition(), second)).findFirst()
                .orElse(null);
    }

    /** Returns what a line is about, or null. */
    @Nullable
    Selection subject(int line) {
        if (line < 0 || line >= listing.get().lines().size()) {
            return null;
        }
        List<Integer> called = functions(line);
        return called.isEmpty() || snapshot == null
                ? listing.get().subject(line, snapshot)
                : new TensorSelected(snapshot.functions().get(called.getLast()).output());
    }

    /** The places on the tape of what a line that somebody wrote has called, as far as they are shown. */
    List<Integer> functions(int line) {
        TapeSnapshot now = snapshot;
        return now == null
                ? List.of()
                : progress.get().facts().functions(line).stream().filter(each -> each < now.functions().size())
                        .toList();
    }

    /** Picks the Functions that a line has called, one after the other. */
    void pickNext(int line) {
        List<Integer> called = functions(line);
        if (!called.isEmpty()) {
            int picked = selection.selected() instanceof FunctionSelected(int index) ? called.indexOf(index) : -1;
            selection.select(new FunctionSelected(called.get((picked + 1) % called.size())));
        }
    }

    /**
     * Returns what a variable holds at the playhead where it is read in the line at an index, in one line or two; null if that is not
     * known. In a built-in program a tensor has one name everywhere.
     */
    @Nullable
    String value(String name, int line) {
        Listing now = listing.get();
        List<String> written = now.isPlain() ? now.lines().stream().map(Line::text).toList() : List.of();
        return VariableValues.of(name, line + 1, VariableScopes.of(written), progress.get().facts(), snapshot);
    }

    /** The index of the line about what is picked, or -1. */
    int picked() {
        return listing.get().indexOf(selection.selected(), snapshot);
    }

    boolean isPicked(int line) {
        return line == picked();
    }

    boolean isHovered(int line) {
        return line == listing.get().indexOf(selection.hovered(), snapshot);
    }

    /** A condition as it is told to people: with its line, if it holds on one. */
    public Message describe(Condition condition) {
        Message line = line(condition);
        return line == null ? condition.message() : line;
    }

    /** The line on which a condition holds, as it is told to people; null if it is on none. */
    public @Nullable Message line(Condition condition) {
        Line line = listing.get().find(condition);
        if (line == null) {
            return null;
        }
        String number = Integer.toString(line.number());
        String key = !line.concerns(condition, true)
                ? "listing.at"
                : condition instanceof Condition.BeforeUpdate ? "listing.at.before" : "listing.at.backward";
        return Message.of(key, "line", number, "code", line.code());
    }
}
