package tapedeck.ui.step;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.program.Program;
import tapedeck.tape.CapturedIteration;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.work.Newest;

/**
 * The step of the iteration that is shown: what its gradient promised and what came, along the way it went and further. Works in
 * the background, and in free run only a small part of the time. On the FX thread only.
 */
public final class StepPane extends BorderPane {
    /** In free run it rests so many times as long as it worked: what trains is not to wait for it. */
    private static final int REST = 20;
    private static final long LONGEST_REST = 5_000_000_000L;

    /** Is told how large a rate the bend of the loss allows. */
    @FunctionalInterface
    public interface LimitListener {
        /** Where the step of that iteration began; NaN where no bound is known. */
        void found(long iteration, double rate);
    }

    private final Newest<StepFacts.Job, StepFacts> worker = new Newest<>("step-curve", StepFacts::of);
    private final Newest<RowShares.Job, RowShares> rowWorker = new Newest<>("row-gradients", RowShares::of);
    private final BooleanProperty byRow = new SimpleBooleanProperty(this, "byRow");
    private final RowsView rows;
    private final StepPromiseView along;
    private final LiveTexts words;
    private final DeckLink link;
    private final ReadOnlyDoubleWrapper limit = new ReadOnlyDoubleWrapper(this, "limit", Double.NaN);
    private LimitListener onLimit = (_, _) -> {};
    private int take;
    private @Nullable Program program;
    private @Nullable CapturedIteration asked;
    private @Nullable CapturedIteration askedRows;
    private @Nullable StepFacts seen;
    private double rate = Double.NaN;
    private long restsUntil = System.nanoTime();
    private boolean drawn;

    /**
     * Of what {@code link} shows.
     *
     * @param picked the row of a table that is followed, by its place in the file from 0
     */
    public StepPane(LiveTexts words, DeckLink link, ObjectProperty<@Nullable Integer> picked) {
        this.words = words;
        this.link = link;
        along = new StepPromiseView(words);
        setId("step-pane");
        getStyleClass().add("step-pane");
        getStylesheets().add(Objects.requireNonNull(StepPane.class.getResource("/tapedeck/ui/step/step.css"))
                .toExternalForm());
        link.follow(this::pulse);
        rows = new RowsView(words, picked::set);
        setTop(switches());
        byRow.subscribe(on -> setCenter(on ? rows : along));
    }

    private SegmentedButton switches() {
        ToggleGroup one = new ToggleGroup();
        SegmentedButton both = new SegmentedButton(view("step.along", false, one), view("step.by-row", true, one));
        both.setToggleGroup(null);
        both.getStyleClass().add("step-switch");
        return both;
    }

    private ToggleButton view(String text, boolean rowWise, ToggleGroup one) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(words.text(text));
        button.setId(rowWise ? "step-by-row" : "step-along");
        button.getStyleClass().add("small");
        button.setToggleGroup(one);
        button.setSelected(byRow.get() == rowWise);
        button.setOnAction(_ -> {
            button.setSelected(true);
            byRow.set(rowWise);
        });
        return button;
    }

    /** Tells {@code action} of each step that was looked at what {@link #limitProperty} then is. */
    public void setOnLimit(LimitListener action) {
        onLimit = action;
    }

    /** The rate that the bend of the loss allows where the last step began, as far as that was found out; NaN where none is known. */
    public ReadOnlyDoubleProperty limitProperty() {
        return limit.getReadOnlyProperty();
    }

    /** Another run is shown: what is known of the last is forgotten. */
    private void begin() {
        take = link.workbench().currentTake();
        program = link.workbench().program(); // a session has other takes of the same ids
        worker.forget();
        rowWorker.forget();
        rows.show(null);
        asked = null;
        askedRows = null;
        seen = null;
        restsUntil = System.nanoTime();
        limit.set(Double.NaN);
        draw();
    }

    /** Tells it whether somebody sees it: nothing is drawn for nobody. What it finds out others show, too. */
    public void setDrawn(boolean seenNow) {
        drawn = seenNow;
        draw();
    }

    private void draw() {
        if (drawn) {
            along.show(seen, rate);
        }
    }

    /** Looks after the iteration that is shown. Once a pulse. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private void pulse() {
        if (link.workbench().currentTake() != take || link.workbench().program() != program) {
            begin();
        }
        DeckState state = link.frame().state();
        if (state == null) {
            return;
        }
        Newest.Done<StepFacts.Job, StepFacts> done = worker.poll();
        if (done != null) {
            accept(done.result());
        }
        CapturedIteration captured = state.playhead().captured();
        followRows(captured, rests(state));
        boolean ofScript = program != null && program.script() != null;
        if (captured != null && captured != asked && isWhole(captured) && !rests(state) && !worker.isBusy()) {
            asked = captured;
            worker.submit(new StepFacts.Job(captured, ofScript ? null : state.settings().inForce()));
        }
        double set = ofScript && seen != null ? seen.curve().rate() : state.settings().wanted().learningRate();
        if (done != null || set != rate) {
            rate = set;
            draw();
        }
    }

    private boolean rests(DeckState state) {
        return state.isFreeRun() && System.nanoTime() - restsUntil < 0;
    }

    /** Only where they are looked at. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private void followRows(@Nullable CapturedIteration captured, boolean rests) {
        Newest.Done<RowShares.Job, RowShares> done = rowWorker.poll();
        if (done != null) {
            rows.show(done.result());
        }
        if (byRow.get() && captured != null && captured != askedRows && isWhole(captured) && !rests
                && !rowWorker.isBusy()) {
            askedRows = captured;
            rowWorker.submit(new RowShares.Job(captured, program == null ? null : program.provenance().blueprint()));
        }
    }

    private void accept(@Nullable StepFacts next) {
        seen = next;
        restsUntil = System.nanoTime() + (next == null ? 0 : Math.min(LONGEST_REST, REST * next.nanos()));
        limit.set(next == null || next.limit() == null ? Double.NaN : next.limit());
        if (next != null) {
            onLimit.found(next.iteration(), next.bound());
        }
    }

    /** Returns whether its update is on the tape. */
    private static boolean isWhole(CapturedIteration captured) {
        return captured.iteration() > 0 && captured.updated(captured.events().size()) == captured.iteration();
    }

    /** Waits for what is worked out; for still pictures. */
    public void settle() throws InterruptedException {
        pulse();
        worker.await();
        rowWorker.await();
        pulse();
    }

    /** Ends its thread. */
    public void dispose() {
        worker.close();
        rowWorker.close();
    }
}
