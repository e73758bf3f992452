package tapedeck.ui.story;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.explain.Narration;
import tapedeck.explain.StopReason;
import tapedeck.finding.Finding;
import tapedeck.finding.Remedy;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.link.DeckCommands;
import tapedeck.ui.text.Words;

/** Above the graph: where the playhead is, what just happened in a sentence, and which iteration the graph shows. */
public final class StoryBar extends HBox {
    private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");

    private static final double TOOLTIP = 600;

    private final Words words;
    private final Label iteration = new Label();
    private final Label phase = new Label();
    private final Label name = new Label();
    private final HBox position = new HBox(iteration, phase, name);
    private final Label narration = new Label();
    private final Label captured = new Label();
    private final BooleanProperty canContinue = new SimpleBooleanProperty(this, "canContinue");
    private final ButtonBase here;
    private @Nullable DeckState now;
    private @Nullable TapeSnapshot at;
    private @Nullable Finding wrong;
    private final HBox remedies = new HBox();
    private final Consumer<Remedy> tryOut;
    private final UnderWay underWay;
    private List<Remedy> offered = List.of();

    /**
     * @param deck is told where to go
     * @param branch goes on from the iteration that is shown, as a new take
     * @param tryOut does what a finding offers
     */
    public StoryBar(Actions actions, DeckCommands deck, Runnable branch, Consumer<Remedy> tryOut) {
        this.tryOut = tryOut;
        words = actions.words();
        getStyleClass().add("story");
        position.setId("position");
        position.getStyleClass().add("position");
        iteration.getStyleClass().add("strong");
        name.getStyleClass().add("mono");
        narration.setId("narration");
        narration.setWrapText(true);
        narration.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(narration.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP);
        narration.setTooltip(whole);
        HBox.setHgrow(narration, Priority.ALWAYS);
        captured.getStyleClass().add("muted");
        for (Label label : new Label[]{iteration, phase, name, captured}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        NumberField field = JumpField.of(actions.words(), iteration -> {
            requestFocus();
            deck.goTo(iteration);
        });
        actions.bind(Action.GO_TO, Feather.HASH, field::requestFocus);
        actions.bind(Action.CONTINUE, Feather.GIT_BRANCH, canContinue, branch);
        here = new Buttons(actions).text(Action.CONTINUE);
        underWay = new UnderWay(actions, deck);
        getChildren().addAll(position, narration, remedies, captured, here, underWay, field);
        here.managedProperty().bind(here.visibleProperty());
        here.visibleProperty().bind(canContinue);
        remedies.setId("remedies");
        remedies.getStyleClass().add("remedies");
        remedies.managedProperty().bind(remedies.visibleProperty());
        captured.managedProperty().bind(remedies.visibleProperty().not());
        captured.visibleProperty().bind(captured.managedProperty());
        words.follow(this, () -> {
            offered = List.of();
            show(now, at, wrong);
        });
    }

    private void say(Label label, @Nullable Message message) {
        label.setText(message == null ? "" : words.of(message));
    }

    private void offer(List<Remedy> wanted) {
        remedies.setVisible(!wanted.isEmpty());
        if (!wanted.equals(offered)) { // else a button would go away while it is pressed
            offered = wanted;
            remedies.getChildren().setAll(wanted.stream().map(this::button).toList());
        }
    }

    private Button button(Remedy remedy) {
        Button button = new Button(words.of(remedy.text()));
        button.setId("remedy-" + remedy.action().id());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> tryOut.accept(remedy));
        return button;
    }

    public void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot, @Nullable Finding finding) {
        Position where = Position.of(state, snapshot);
        now = state;
        at = snapshot;
        wrong = finding;
        underWay.show(state);
        offer(finding == null ? List.of() : finding.remedies());
        iteration.setText(words.of(where.iteration()));
        say(phase, where.phase());
        say(name, where.name());
        name.setManaged(where.name() != null);
        for (Position.Tone tone : Position.Tone.values()) {
            position.pseudoClassStateChanged(PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)),
                    tone == where.tone());
        }
        boolean free = state != null && state.isFreeRun();
        boolean can = state != null && snapshot != null && !state.debugging().live()
                && snapshot.iteration() < state.iteration() && state.debugging().replaying() == 0;
        if (!can && here.isFocused()) {
            requestFocus(); // or what is hidden passes it to the field beside, which would swallow the window's keys
        }
        canContinue.set(can);
        say(captured, whereIsTheProgram(state, snapshot));
        Stop stop = state == null ? null : state.debugging().stop();
        pseudoClassStateChanged(STOPPED, stop != null || finding != null);
        // Why it stopped is said in full; while it plays, a line more or less would move the graph at every step.
        narration.setMinHeight(stop != null || finding != null ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        boolean between = state != null && snapshot != null && state.status() == DeckState.Status.PLAYING
                && state.debugging().live() && snapshot.iteration() != state.iteration();
        say(narration, finding != null
                ? finding.sentence()
                : state != null && stop != null
                        ? StopReason.of(stop, state.captured())
                        : free || between ? training(state) : Narration.of(snapshot));
    }

    private static Message training(@Nullable DeckState state) {
        return Message.of(state != null && !Double.isFinite(state.loss()) && state.iteration() > 1
                ? "shell.story.lost"
                : "shell.story.training");
    }

    private static @Nullable Message whereIsTheProgram(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        if (state == null || snapshot == null) {
            return null;
        }
        if (state.isFreeRun()) {
            return Message.of("shell.story.graph", "n", snapshot.iteration());
        }
        return state.debugging().live()
                ? null
                : Message.of("shell.story.lookingBack", "n", state.iteration());
    }
}
