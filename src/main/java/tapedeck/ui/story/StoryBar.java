package tapedeck.ui.story;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.explain.NamedFormulas;
import tapedeck.explain.Narration;
import tapedeck.explain.StateLine;
import tapedeck.explain.StopReason;
import tapedeck.finding.Finding;
import tapedeck.finding.Remedy;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.input.LateText;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.link.BusyProgram;
import tapedeck.ui.link.DeckCommands;
import tapedeck.ui.theme.LiveTexts;

/**
 * The state line above the graph: the phase in its colour, what happened in names and numbers, a sentence if there is
 * room, and which iteration it is. One line of one height, whatever it says; what is longer lies over the graph, in
 * {@link #alert}.
 */
public final class StoryBar extends HBox {
    private static final double TOOLTIP = 600;

    private final LiveTexts words;
    private final Label phase = label("phase");
    private final LateText opening = new LateText(phase);
    private final Label held = label("held");
    private final Label formula = label("formula");
    private final Label others = label("others");
    private final Label shapes = label("shapes");
    private final Label outcome = label("outcome");
    private final Label narration = label("sentence");
    private final Label graphNote = label("muted");
    private final Label iteration = label("iteration");
    private final Label caption = label("caption");
    private final AlertBar alert;
    private final Tooltip whole = new Tooltip();
    private final BooleanProperty canContinue = new SimpleBooleanProperty(this, "canContinue");
    private final ButtonBase here;
    private @Nullable DeckState now;
    private @Nullable TapeSnapshot at;
    private List<StateLine> steps = List.of();
    private @Nullable Long looked;
    private @Nullable Finding wrong;
    private @Nullable BusyProgram busy;
    private @Nullable Runnable onDetails;
    private boolean spoken;
    private boolean repeats = true;
    private Function<Condition, @Nullable Message> lines = _ -> null;
    private final PendingWork underWay;
    private final OneLine line;
    private final DeckCommands deck;

    /**
     * @param deck is told where to go
     * @param branch goes on from the iteration that is shown, as a new take
     * @param tryOut does what a finding offers
     */
    public StoryBar(Actions actions, DeckCommands deck, Runnable branch, Consumer<Remedy.OfRun> tryOut) {
        words = actions.words();
        this.deck = deck;
        alert = new AlertBar(words, tryOut);
        getStyleClass().add("story");
        phase.setId("position");
        formula.setId("formula");
        narration.setId("narration");
        iteration.setId("iteration");
        caption.setId("caption");
        caption.setWrapText(true);
        caption.setMaxWidth(Double.MAX_VALUE);
        caption.managedProperty().bind(caption.visibleProperty());
        caption.setVisible(false);
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP);
        for (Label label : List.of(held, formula, others, shapes, outcome, narration)) {
            label.setTooltip(whole);
        }
        line = new OneLine(formula, iteration,
                List.of(phase, held, formula, shapes, outcome, others, narration, graphNote),
                List.of(others, narration, graphNote, shapes, outcome, held));
        held.visibleProperty().subscribe(_ -> alarm());
        HBox.setHgrow(line, Priority.ALWAYS);
        NumberField field = JumpField.of(actions.words(), typed -> {
            requestFocus();
            deck.goTo(typed);
        });
        BooleanProperty asked = new SimpleBooleanProperty(this, "asked"); // where to go: else the field is away
        actions.bind(Action.GO_TO, Feather.HASH, () -> {
            asked.set(true); // what is not seen gets no focus
            field.requestFocus();
            asked.set(false);
        });
        actions.bind(Action.CONTINUE, Feather.GIT_BRANCH, canContinue, branch);
        here = new Buttons(actions).text(Action.CONTINUE);
        here.setMinWidth(USE_PREF_SIZE);
        underWay = new PendingWork(actions, deck);
        getChildren().addAll(line, here, underWay, field);
        field.managedProperty().bind(field.visibleProperty());
        field.visibleProperty().bind(field.focusedProperty().or(asked));
        iteration.setOnMouseClicked(_ -> actions.of(Action.GO_TO).run());
        here.managedProperty().bind(here.visibleProperty());
        here.visibleProperty().bind(canContinue);
        words.follow(this, () -> {
            alert.forgetWords();
            show(now, at, wrong, busy);
        });
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    /** Returns what is to lie over the graph's lower edge: why the program holds, and findings with their remedies. */
    public AlertBar alert() {
        return alert;
    }

    /** The part that says where it is and what happened: beside it are buttons. */
    public Node says() {
        return line;
    }

    /** The sentence large, below the graph: while the introduction waits for who reads it. */
    public Label caption() {
        return caption;
    }

    /** Has {@code action} run when somebody skips the introduction to see it train. */
    public void setOnSkip(Runnable action) {
        underWay.setOnSkip(action);
    }

    /** Has {@code action} run to show all that is known of a failure; null where a notice says that already. */
    public void setOnDetails(@Nullable Runnable action) {
        onDetails = action;
    }

    /** Says whether its run can go on from an iteration: one that was elsewhere cannot. */
    public void setRepeats(boolean doesRepeat) {
        repeats = doesRepeat;
        show(now, at, wrong, busy);
    }

    /** Says where it holds with what {@code told} says of a condition: its line, or null for none. */
    public void setLines(Function<Condition, @Nullable Message> told) {
        lines = told;
    }

    /** Leaves the sentence to the caption of who presents, or to a lesson. */
    public void setSpoken(boolean on) {
        spoken = on;
        show(now, at, wrong, busy);
    }

    /** Tells first what happened to the tensor of that id, if anything did; null if none is looked at. */
    public void look(@Nullable Long tensor) {
        looked = tensor;
        steps = StateLine.of(at, looked);
        show(now, at, wrong, busy);
    }

    private void say(Label label, @Nullable Message message) {
        label.setText(message == null ? "" : words.of(message));
    }

    /** Shows a moment, what is wrong with the run, and what it does while nothing is to be seen of it. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot, @Nullable Finding finding,
            @Nullable BusyProgram doing) {
        now = state;
        busy = doing;
        if (snapshot != at) {
            steps = StateLine.of(snapshot, looked);
        }
        at = snapshot;
        wrong = finding;
        underWay.show(state, doing, snapshot != null);
        Position where = state != null && doing != null
                ? Position.busy(state, doing.starts())
                : Position.of(state, snapshot);
        opening.setLate(state == null);
        say(phase, where.phase());
        say(iteration, where.iteration());
        for (Position.Tone tone : Position.Tone.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)),
                    tone == where.tone());
        }
        boolean can = repeats && state != null && snapshot != null && !state.playhead().live()
                && snapshot.iteration() < state.position().iteration() && state.playhead().replaying() == 0;
        if (!can && here.isFocused()) {
            requestFocus(); // or what is hidden passes it to the field beside, which would swallow the window's keys
        }
        canContinue.set(can);
        DeckState training = state != null && isTraining(state, snapshot) ? state : null;
        tell(training != null ? List.of() : steps);
        if (training != null) {
            line.say(List.of(words.of(TrainingLine.rate(training))));
        }
        boolean introduces = state != null && state.introduction() && !spoken;
        Message sentence = doing != null
                ? snapshot == null ? Message.of("shell.busy.willBe") : doing.what()
                : state == null
                        ? null // what is opened begins by itself
                        : training != null
                                ? TrainingLine.advice(training)
                                : Narration.of(snapshot, deck.leave().isGiven());
        say(narration, introduces || spoken ? null : sentence);
        say(caption, introduces ? sentence : null);
        caption.setVisible(introduces);
        say(graphNote, training != null && snapshot != null
                ? Message.of("shell.story.graph", "n", snapshot.iteration())
                : null);
        Stop stop = stop();
        say(held, stop instanceof Stop.Hit ? StopReason.of(stop, null, lines) : null);
        whole.setText(List.of(held, formula, others, shapes, outcome, narration).stream().map(Label::getText)
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("   ")));
        alarm();
    }

    private @Nullable Stop stop() {
        return now == null ? null : now.stops().stop();
    }

    /** A breakpoint holds where one wants to look: only what has no room in the line lies over that. */
    private void alarm() {
        Finding finding = wrong;
        Stop stop = stop();
        Message failure = now == null ? null : now.position().failure();
        alert.setDetails(failure == null ? null : onDetails);
        if (failure != null && onDetails != null) {
            alert.show(stop instanceof Stop.Problem(Message besides, long _)
                    ? Message.of("shell.alert.besides", "failure", failure, "besides", besides)
                    : failure, List.of(), true);
        } else if (finding != null) {
            alert.show(finding.sentence(), finding.remedies(Remedy.OfRun.class), true);
        } else if (now != null && stop != null && !(stop instanceof Stop.Hit && held.isVisible())) {
            alert.show(StopReason.of(stop, now.playhead().captured(), lines), List.of(),
                    stop instanceof Stop.NotFinite);
        } else {
            alert.show(null, List.of(), false);
        }
    }

    private static boolean isTraining(DeckState state, @Nullable TapeSnapshot snapshot) {
        return state.isFreeRun() || (snapshot != null && state.position().status() == DeckState.Status.PLAYING
                && state.playhead().live() && snapshot.iteration() != state.position().iteration());
    }

    /** Of an optimizer's rule of several steps the last, which is what the parameter does, where all have no room. */
    private static List<String> wordings(String formula) {
        int last = formula.lastIndexOf(NamedFormulas.NEXT);
        return last < 0 ? List.of(formula) : List.of(formula, formula.substring(last + NamedFormulas.NEXT.length()));
    }

    private void tell(List<StateLine> lines) {
        StateLine first = lines.isEmpty() ? null : lines.getFirst();
        line.say(first == null ? List.of() : wordings(first.formula()));
        shapes.setText(first == null ? "" : first.shapes());
        say(outcome, first == null ? null : first.outcome());
        others.setText(lines.stream().skip(1).map(StateLine::formula).collect(Collectors.joining("   ")));
    }
}
