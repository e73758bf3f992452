package tapedeck.ui.shell;

import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
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
import tapedeck.explain.StopReason;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Numbers;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.text.Words;

/** Above the graph: where the playhead is, what just happened in a sentence, and which iteration the graph shows. */
final class StoryBar extends HBox {
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

    /**
     * @param jump shows the iteration that is typed
     * @param branch goes on from the iteration that is shown, as a new take
     */
    StoryBar(Actions actions, LongConsumer jump, Runnable branch) {
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
            jump.accept(iteration);
        });
        actions.bind(Action.GO_TO, Feather.HASH, field::requestFocus);
        actions.bind(Action.CONTINUE, Feather.GIT_BRANCH, canContinue, branch);
        here = new Buttons(actions).text(Action.CONTINUE);
        getChildren().addAll(position, narration, captured, here, field);
        here.managedProperty().bind(here.visibleProperty());
        here.visibleProperty().bind(canContinue);
    }

    void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        Position where = Position.of(state, snapshot);
        iteration.setText(where.iteration());
        phase.setText(where.phase());
        name.setText(where.name());
        name.setManaged(!where.name().isEmpty());
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
        captured.setText(whereIsTheProgram(state, snapshot));
        Stop stop = state == null ? null : state.debugging().stop();
        pseudoClassStateChanged(STOPPED, stop != null);
        // Why it stopped is said in full; while it plays, a line more or less would move the graph at every step.
        narration.setMinHeight(stop != null ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        boolean between = state != null && snapshot != null && state.status() == DeckState.Status.PLAYING
                && state.debugging().live() && snapshot.iteration() != state.iteration();
        narration.setText(state != null && stop != null
                ? words.of(StopReason.of(stop, state.captured()))
                : free || between
                        ? training(state)
                        : Position.narrate(words, snapshot));
    }

    private static String training(@Nullable DeckState state) {
        return state != null && !Double.isFinite(state.loss()) && state.iteration() > 1
                ? "The loss is no number any more, and no rate mends that: click an earlier place of the curve."
                : "Training at full speed. Drag the learning rate; pause or step to look inside.";
    }

    private static String whereIsTheProgram(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        if (state == null || snapshot == null) {
            return "";
        }
        if (state.isFreeRun()) {
            return "graph: iteration " + Numbers.count(snapshot.iteration()) + ", after its update";
        }
        return state.debugging().live()
                ? ""
                : "looking back; the program is at iteration " + Numbers.count(state.iteration());
    }
}
