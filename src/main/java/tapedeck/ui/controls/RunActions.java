package tapedeck.ui.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckCommands;
import tapedeck.ui.link.DeckLink;

/** Binds what the deck is told: play, step, go to. Each is possible as the deck's state allows. Knows no Nodes. */
public final class RunActions {
    private final ObjectProperty<Granularity> size = new SimpleObjectProperty<>(this, "size", Granularity.FUNCTION);
    private final DeckLink link;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final BooleanProperty alive = new SimpleBooleanProperty(this, "alive");
    private final BooleanProperty steps = new SimpleBooleanProperty(this, "steps");
    private final BooleanProperty recorded = new SimpleBooleanProperty(this, "recorded");
    private final BooleanProperty lines = new SimpleBooleanProperty(this, "lines");
    private final ObjectProperty<Message> whyNot = new SimpleObjectProperty<>(this, "whyNot", whyNot(null));
    private boolean heldUnseen;

    public RunActions(DeckLink link, Actions actions) {
        this.link = link;
        DeckCommands deck = link.commands();
        actions.bind(Action.RESTART, Feather.ROTATE_CCW, open, link.startingOver()::start);
        actions.bind(Action.PLAY, Feather.PLAY, alive, link::togglePlay);
        actions.bind(Action.INTRODUCTION, Feather.BOOK_OPEN, alive, deck::playIntroduction);
        actions.bind(Action.STEP_FUNCTION, Feather.CHEVRON_RIGHT, steps, () -> deck.step(Granularity.FUNCTION));
        actions.bind(Action.BACK_FUNCTION, Feather.CHEVRON_LEFT, recorded, () -> deck.stepBack(Granularity.FUNCTION));
        actions.bind(Action.STEP_PHASE, Feather.CHEVRONS_RIGHT, steps, () -> deck.step(Granularity.PHASE));
        actions.bind(Action.BACK_PHASE, Feather.CHEVRONS_LEFT, recorded, () -> deck.stepBack(Granularity.PHASE));
        actions.bind(Action.STEP, Feather.CHEVRON_RIGHT, steps, () -> deck.step(size.get()));
        actions.bind(Action.BACK, Feather.CHEVRON_LEFT, recorded, () -> deck.stepBack(size.get()));
        actions.bind(Action.SIZE_LINE, null, lines, size.map(Granularity.LINE::equals),
                () -> size.set(Granularity.LINE));
        lines.subscribe(has -> {
            if (!has && size.get() == Granularity.LINE) {
                size.set(Granularity.FUNCTION);
            }
        });
        actions.choose(Action.SIZE_FUNCTION, size, Granularity.FUNCTION);
        actions.choose(Action.SIZE_PHASE, size, Granularity.PHASE);
        actions.choose(Action.SIZE_ITERATION, size, Granularity.ITERATION);
        actions.choose(Action.SIZE_EPOCH, size, Granularity.EPOCH);
        actions.bind(Action.TO_START, Feather.SKIP_BACK, recorded, deck::toStart);
        actions.bind(Action.TO_END, null, recorded, deck::toEnd);
    }

    /** Holds the introduction for as long as {@code unseen} is true: no sentence goes by that nobody can read. */
    public void holdWhile(ObservableValue<Boolean> unseen) {
        unseen.subscribe((_, now) -> {
            DeckState state = link.frame().state();
            if (state == null) {
                return;
            }
            if (now) {
                heldUnseen = state.introduction() && state.position().status() == DeckState.Status.PLAYING;
                if (heldUnseen) {
                    link.commands().pause();
                }
            } else if (heldUnseen) {
                link.commands().play();
            }
        });
    }

    /** Returns whether the program has lines of its own, by which it can be stepped. */
    public BooleanProperty linesProperty() {
        return lines;
    }

    /** How far one step goes. */
    public ReadOnlyObjectProperty<Granularity> sizeProperty() {
        return size;
    }

    /** Why the program cannot be told what it cannot be told now. */
    ObjectProperty<Message> whyNotProperty() {
        return whyNot;
    }

    public void show(@Nullable DeckState state, boolean lessonIsOpen) {
        open.set(lessonIsOpen);
        alive.set(state != null && state.position().isAlive());
        steps.set(alive.get() || (state != null && !state.playhead().live()));
        recorded.set(state != null && state.playhead().captured() != null);
        whyNot.set(whyNot(state));
    }

    /** Why the program cannot go on; where it can, why it cannot go back. */
    static Message whyNot(@Nullable DeckState state) {
        if (state == null) {
            return Message.of("shell.whyNot.noProgram");
        }
        return switch (state.position().status()) {
            case FINISHED -> Message.of("shell.whyNot.finished");
            case FAILED -> Message.of("shell.whyNot.failed");
            case CANCELLED -> Message.of("shell.whyNot.cancelled");
            default -> Message.of("shell.whyNot.nothingRecorded");
        };
    }
}
