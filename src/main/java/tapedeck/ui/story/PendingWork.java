package tapedeck.ui.story;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.replay.Progress;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.action.KeyDispatcher;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.link.BusyProgram;
import tapedeck.ui.link.DeckCommands;
import tapedeck.ui.theme.LiveTexts;

/**
 * The work that is under way and can be ended, by its button: what computes unseen; or by Esc too: the introduction, or going to an
 * iteration.
 */
final class PendingWork extends HBox {
    private final BooleanProperty introduction = new SimpleBooleanProperty(this, "introduction");
    private final BooleanProperty going = new SimpleBooleanProperty(this, "going");
    private final LiveTexts words;
    private final Actions actions;
    private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
    private final BooleanProperty computing = new SimpleBooleanProperty(this, "computing");
    private final Label spent = new Label();
    private final Label target = new Label();
    private final Label percent = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private @Nullable Progress progress;
    private boolean again;
    private long seconds;
    private boolean playing;
    private Runnable onSkip = () -> {};

    /** @param deck is told to go no further */
    PendingWork(Actions actions, DeckCommands deck) {
        this.actions = actions;
        words = actions.words();
        getStyleClass().add("under-way");
        setMinWidth(USE_PREF_SIZE);
        actions.bind(Action.SKIP, Feather.FAST_FORWARD, introduction, () -> {
            deck.skipIntroduction();
            onSkip.run();
        });
        actions.bind(Action.CANCEL, Feather.X_SQUARE, running, deck::cancel);
        actions.bind(Action.STAY, Feather.SQUARE, going, deck::pause);
        Buttons buttons = new Buttons(actions);
        ButtonBase skip = buttons.text(Action.SKIP);
        target.setId("going-to");
        bar.setId("going");
        HBox way = new HBox(target, bar, percent, buttons.text(Action.STAY));
        way.getStyleClass().add("way");
        spent.setId("busy-for");
        ProgressBar endless = new ProgressBar(0);
        endless.setId("busy");
        // not while it is hidden: there, too, its animation asks for sixty frames a second
        endless.progressProperty()
                .bind(Bindings.when(computing).then(ProgressBar.INDETERMINATE_PROGRESS).otherwise(0.0));
        HBox unseen = new HBox(spent, endless, buttons.text(Action.CANCEL));
        unseen.getStyleClass().add("way");
        getChildren().addAll(shows(unseen, computing), shows(skip, introduction), shows(way, going));
        managedProperty().bind(introduction.or(going).or(computing));
        visibleProperty().bind(managedProperty()); // where it was laid out before, it would take the clicks of what is there now
        EventHandler<KeyEvent> escape = this::escape;
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
        });
        words.follow(this, this::say);
    }

    /** Has {@code action} run when somebody skips to training. */
    void setOnSkip(Runnable action) { onSkip = action; }

    private static Node shows(Node node, BooleanProperty when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }

    /**
     * A filter: the graph has a use for Esc too, and who presents, but not while it ends something that goes on. An introduction
     * that holds is skipped where nothing else makes use of the key.
     */
    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && (going.get() || (introduction.get() && (playing || !KeyDispatcher.isUsed(actions, event))))
                && !(event.getTarget() instanceof TextInputControl) && !OwnKeys.has(event.getTarget(), event)) {
            actions.of(going.get() ? Action.STAY : Action.SKIP).run();
            event.consume();
        }
    }

    /** @param begun whether anything is seen of the run: what has not begun has nothing to skip */
    void show(@Nullable DeckState state, @Nullable BusyProgram busy, boolean begun) {
        Progress now = state == null ? null : state.position().going();
        playing = state != null && state.position().status() == DeckState.Status.PLAYING;
        boolean introduces = state != null && state.introduction() && now == null
                && (begun || busy == null);
        if (isFocusWithin() && (introduces != introduction.get() || (now != null) != going.get()
                || (busy != null) != computing.get())) {
            getParent().requestFocus(); // a button that goes away passes the focus to a field, which would swallow keys
        }
        introduction.set(introduces);
        going.set(now != null);
        computing.set(busy != null);
        running.set((busy != null && busy.starts())
                || (state != null && state.position().isAlive()
                        && state.position().status() != DeckState.Status.READY));
        seconds = busy == null ? 0 : busy.seconds();
        progress = now;
        again = state != null && now != null && now.from() == 0 && state.playhead().replaying() != 0;
        say();
    }

    private void say() {
        spent.setText(seconds == 0 ? "" : words.of("shell.busy.seconds", "seconds", seconds));
        Progress now = progress;
        if (now != null) {
            target.setText(again
                    ? words.of("shell.again", "at", now.at(), "n", now.to())
                    : words.of("shell.going", "n", now.to()));
            percent.setText(words.of(Message.of("shell.going.percent", "percent", now.percent())));
            bar.setProgress(now.share());
        }
    }
}
