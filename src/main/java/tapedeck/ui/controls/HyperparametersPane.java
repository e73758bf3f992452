package tapedeck.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.deck.DeckState;
import tapedeck.explain.ModuleName;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Schedule;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.input.Quantity;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/**
 * All that can be set while a network trains: the learning rate, which stays in sight, and below it the rest and the
 * stops, to scroll. On the FX thread only.
 */
public final class HyperparametersPane extends BorderPane {
    private final HyperparametersModel model;
    private final LiveTexts words;
    private final RateSlider rate;
    private final VBox numbers = new VBox();
    private final KnobRows knobs;
    private final List<Node> lessons;
    private final WholeRows rest;
    private final ChoiceRow<OptimizerKind> optimizer;
    private final ScheduleSection schedule;
    private final StopsSection stopped;
    private final NumberRow momentum;
    private final List<Shown> shown = new ArrayList<>();
    private BooleanSupplier busyToo = () -> false;
    private boolean ofScript;
    private boolean alone;
    private boolean taught;
    private boolean presented;
    private final ToggleButton more = new ToggleButton();
    private final HBox ways = new HBox(more);
    private @Nullable Hyperparameters usual;
    /** The model has not shown what the program begins with. */
    private boolean begins;
    private final NextStep next = new NextStep();
    private @Nullable DeckState state;
    private @Nullable TapeSnapshot snapshot;
    private @Nullable Long looked;
    private @Nullable Region help;

    /** A row and what it shows. */
    private record Shown(NumberRow row, ToDoubleFunction<Hyperparameters> value) {}

    /** A pane of these two. */
    public HyperparametersPane(LiveTexts words, Appearance appearance, HyperparametersModel model, StopsModel stops) {
        this.model = model;
        this.words = words;
        rate = new RateSlider(words, model.rateProperty());
        getStyleClass().add("hyperparameters");
        getStylesheets().add(Stylesheet.url());
        optimizer = new ChoiceRow<>(words, "optimizer", Message.of("controls.optimizer"),
                List.of(OptimizerKind.values()), kind -> Message.verbatim(kind.label()),
                kind -> model.change(now -> now.withOptimizer(kind)));
        schedule = new ScheduleSection(words, appearance, model);
        momentum = NumberRow.of(words, "momentum", Quantity.MOMENTUM, x -> model.change(now -> now.withMomentum(x)));
        numbers.getStyleClass().add("rows");
        Label note = new Label();
        note.textProperty().bind(words.text("controls.fresh"));
        note.getStyleClass().addAll("note", "fresh");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        knobs = new KnobRows(words, model);
        lessons = List.of(numbers, optimizer, schedule, note);
        stopped = new StopsSection(words, stops);
        VBox all = new VBox(knobs, numbers, optimizer, schedule, note, stopped);
        all.getStyleClass().addAll("rows", "all");
        rest = new WholeRows(all);
        more.setId("more-settings");
        more.textProperty().bind(words.text("controls.more"));
        more.accessibleTextProperty().bind(words.text("controls.more.spoken"));
        FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
        more.setGraphic(arrow);
        more.setContentDisplay(ContentDisplay.RIGHT);
        more.setMaxWidth(Double.MAX_VALUE);
        more.selectedProperty().subscribe(open -> {
            arrow.setIconCode(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
            arrange();
        });
        HBox.setHgrow(more, Priority.ALWAYS);
        ways.getStyleClass().add("rate-ways");
        setTop(new VBox(rate, ways));
        setCenter(rest);
        model.valueProperty().subscribe(this::refresh);
        onNext(model.groupsProperty(), this::rebuild);
        onNext(model.rowsProperty(), this::rebuild);
        onNext(model.knobsProperty(), this::showKinds);
        onNext(model.iterationProperty(), schedule::showIteration);
        onNext(model.iterationProperty(), this::showRateNow);
        words.follow(this, this::showRateNow);
        words.follow(this, this::showNext);
        model.holdWhile(() -> isBusy() || busyToo.getAsBoolean());
        rebuild();
        setOfScript(false);
    }

    /** Has a script's own numbers set instead of an optimizer's of the deck. */
    public void setOfScript(boolean script) {
        ofScript = script;
        tell();
        showKinds();
    }

    /** Has it said that a recording's numbers were set elsewhere; there is none to be set. */
    public void setRecorded(boolean recorded) {
        knobs.setRecorded(recorded);
    }

    /** Has {@code action} run when somebody wants a new run with what is set, for what cannot act in this one. */
    public void setOnAgain(Runnable action) {
        knobs.setOnAgain(action);
    }

    /** Makes a number of the script's that is offered a knob. */
    public void choose(String knob) {
        model.choose(knob);
    }

    /**
     * Opens the rest below the rate where a program is begun with numbers other than its own; what is set later, maybe elsewhere, leaves it
     * as it is.
     *
     * @param of the program, or null
     */
    public void setUsual(@Nullable Hyperparameters of) {
        begins |= !Objects.equals(usual, of); // another take of the same leaves the panes below where they are
        usual = of;
    }

    private boolean isUnusual(Hyperparameters now) {
        Hyperparameters known = usual;
        return known != null && !(known.withLearningRate(now.learningRate()).withMultipliers(now.multipliers())
                .equals(now)
                && IntStream.range(0, now.multipliers().size())
                        .allMatch(i -> now.multiplier(i) == known.multiplier(i)));
    }

    /** Returns whether a number of the script's is another than it was made with; where it has no rate there is nothing else to be seen. */
    private boolean isTurned() {
        Knobs knobs = model.knobsProperty().get();
        Hyperparameters now = model.valueProperty().get();
        return knobs.rate() == null
                || knobs.others().stream()
                        .anyMatch(each -> !each.offered() && knobs.in(now, each.name()) != each.made());
    }

    /** A rate is shown as soon as there is one: what does nothing is not. */
    private void showKinds() {
        see(rate, !ofScript || model.knobsProperty().get().rate() != null);
        see(knobs, ofScript);
        lessons.forEach(each -> see(each, !ofScript));
        arrange();
        showRateNow();
        showNext();
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private static void onNext(ObservableValue<?> value, Runnable then) {
        value.subscribe((_, _) -> then.run());
    }

    private void rebuild() {
        shown.clear();
        List<String> groups = model.groupsProperty().get();
        for (int i = 0; i < groups.size(); i++) {
            int index = i;
            add(NumberRow.of(words, "multiplier-" + i, Quantity.multiplier(ModuleName.of(groups.get(i))),
                    x -> model.setMultiplier(index, x)), now -> now.multiplier(index));
        }
        add(momentum, Hyperparameters::momentum);
        add(NumberRow.of(words, "weight-decay", Quantity.WEIGHT_DECAY,
                x -> model.change(now -> now.withWeightDecay(x))),
                Hyperparameters::weightDecay);
        add(NumberRow.of(words, "clip-norm", Quantity.CLIP_NORM,
                x -> model.change(now -> now.withClipNorm(x == 0 ? Double.POSITIVE_INFINITY : x))),
                now -> Double.isInfinite(now.clipNorm()) ? 0 : now.clipNorm());
        add(NumberRow.of(words, "batch-size", Quantity.batchSize(model.rowsProperty().get()),
                x -> model.change(now -> now.withBatchSize((int) x))), Hyperparameters::batchSize);
        numbers.getChildren().setAll(shown.stream().map(Shown::row).toList());
        refresh(model.valueProperty().get());
    }

    private void add(NumberRow row, ToDoubleFunction<Hyperparameters> value) {
        shown.add(new Shown(row, value));
    }

    private void refresh(Hyperparameters now) {
        for (Shown each : shown) {
            each.row().show(each.value().applyAsDouble(now));
        }
        momentum.setDisable(!now.optimizer().hasMomentum());
        optimizer.show(now.optimizer());
        schedule.show(now);
        showRateNow();
        showNext();
    }

    /** With a schedule the rate of the next update is not the one that is set. */
    private void showRateNow() {
        Hyperparameters now = model.valueProperty().get();
        Knobs knobs = model.knobsProperty().get();
        Knob own = knobs.rate();
        if (ofScript && own != null) {
            String title = knobs.title(own);
            rate.showNow(List.of(own.line() == 0
                    ? title
                    : words.of("controls.knob.at", "name", title, "line", own.line()), title));
            return;
        }
        if (now.schedule().kind() == Schedule.Kind.CONSTANT) {
            rate.showNow(List.of(""));
            return;
        }
        String become = Numbers.of(now.rateAt(Math.max(1, model.iterationProperty().get())), 3);
        rate.showNow(List.of(words.of("controls.rate.now", "rate", become, "schedule", now.schedule().kind().label()),
                words.of("controls.rate.now.brief", "rate", become)));
    }

    /** Puts what helps to choose a rate below it. */
    public void setRateHelp(Region help) {
        this.help = help;
        help.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(help, Priority.ALWAYS);
        ways.getChildren().addFirst(help);
        arrange();
    }

    /** Returns the learning rate that is set, as it is written. */
    public ObservableValue<String> rateTextProperty() {
        return model.rateProperty().map(set -> Numbers.of(set.doubleValue(), 4));
    }

    /** Returns whether there is a rate. */
    public ObservableBooleanValue hasRateProperty() {
        return rate.visibleProperty();
    }

    /** Marks on the rate's scale how large a rate the loss allows; NaN for no mark. */
    public void markRate(ObservableDoubleValue largest) {
        rate.mark(largest);
    }

    /** Returns whether the rest below the rate is open. */
    public ObservableValue<Boolean> openProperty() {
        return more.selectedProperty();
    }

    /** Has only the learning rate seen, or the rest below it too. */
    public void setRateAlone(boolean alone) {
        this.alone = alone;
        arrange();
    }

    /** Has only what a lesson may speak of: what is set, without its stops and without help. */
    public void setTaught(boolean taught) {
        this.taught = taught;
        rate.setBare(taught);
        arrange();
    }

    /** Sets whether a class looks on, which has the rate alone, in large letters. */
    public void setPresented(boolean presented) {
        this.presented = presented;
        tell();
        showNext();
    }

    /** A script's step is its own, and a class has no use for one. */
    private boolean isTold() {
        return !ofScript && !presented;
    }

    private void tell() {
        rate.setTold(isTold());
    }

    private void arrange() {
        see(ways, !alone && !taught);
        see(rest, !alone && (taught || more.isSelected()));
        see(stopped, !taught);
        if (help != null) {
            see(help, rate.isVisible()); // none can be tried in a script without one, and while Python starts
        }
    }

    /**
     * Shows what the next step would do, with what the model shows of {@code now}; may be called at every pulse.
     *
     * @param at the moment that is shown, or null
     */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public void show(DeckState now, @Nullable TapeSnapshot at) {
        if (begins && isSettled(now)) {
            begins = false;
            more.setSelected(ofScript ? isTurned() : isUnusual(model.valueProperty().get()));
        }
        if (now != state || at != snapshot) {
            state = now;
            snapshot = at;
            showNext();
        }
    }

    /** Which numbers a script has is known once it has made its optimizer: before, none of them is unusual. */
    private boolean isSettled(DeckState now) {
        return !ofScript || model.knobsProperty().get().rate() != null || now.position().iteration() > 1
                || !now.position().isAlive();
    }

    /** Says what the next step does to the parameter of that id; if it is null or none, to the one it moves most. */
    public void look(@Nullable Long tensor) {
        looked = tensor;
        showNext();
    }

    private void showNext() {
        rate.showNext(isTold()
                ? next.says(state, snapshot, model.valueProperty().get(), looked).stream().map(words::of).toList()
                : List.of());
    }

    /** Says whether the rate is dragged somewhere else: nothing is taken over meanwhile, and what is set is one edit. */
    public void holdAlsoWhile(BooleanSupplier dragged) {
        busyToo = dragged;
    }

    private boolean isBusy() {
        return rate.isBusy() || knobs.isBusy() || optimizer.isBusy() || schedule.isBusy()
                || shown.stream().anyMatch(each -> each.row().isBusy());
    }
}
