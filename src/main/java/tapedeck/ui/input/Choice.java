package tapedeck.ui.input;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/**
 * One of several, chosen from a list that opens at what is in force; its arrow keys alone choose nothing. What is refused
 * gives way to what is in force, and why is said beside it. Not a ChoiceBox, whose list begins at its first line or
 * under the pointer, wherever the choice is. On the FX thread only.
 */
public final class Choice<T> extends MenuButton {
    private static final Set<KeyCode> OPENING = Set.of(KeyCode.DOWN, KeyCode.UP, KeyCode.SPACE, KeyCode.ENTER);

    private final Problem problem;
    private final LiveTexts words;
    private final Function<T, Message> title;
    private final ChoiceList<T> list;
    private List<T> choices;
    private Function<T, Optional<Message>> offer = _ -> Optional.empty();
    private @Nullable T inForce;

    /**
     * Nothing is chosen yet.
     *
     * @param name for a screen reader
     */
    public Choice(LiveTexts words, Message name, List<T> all, Function<T, Message> title) {
        this.words = words;
        this.title = title;
        choices = List.copyOf(all);
        problem = new Problem(this, words);
        list = new ChoiceList<>(this, value -> words.of(title.apply(value)), this::choose);
        getStyleClass().add("choice");
        setMnemonicParsing(false);
        accessibleTextProperty().bind(Bindings.concat(words.text(name), " ", textProperty()));
        words.follow(this, this::say);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (OPENING.contains(event.getCode())) {
                show();
                event.consume();
            }
        });
    }

    /** Opens the list to choose from. */
    @Override
    public void show() {
        if (!isDisabled()) {
            list.open(choices, inForce);
        }
    }

    @Override
    public void hide() {
        list.hide();
    }

    private void say() {
        setText(inForce == null ? "" : words.of(title.apply(inForce)));
    }

    /** Tells {@code then} of what somebody chooses. */
    public void onChosen(Consumer<T> then) {
        onOffered(chosen -> {
            then.accept(chosen);
            return Optional.empty();
        });
    }

    /**
     * Offers {@code offer} what somebody chooses.
     *
     * @param offer why it is refused, or empty
     */
    public void onOffered(Function<T, Optional<Message>> offer) {
        this.offer = offer;
    }

    /** Chooses {@code value}, as somebody does who picks it from the list; what is in force already is no news. */
    public void choose(T value) {
        if (!value.equals(inForce)) {
            offer.apply(value).ifPresentOrElse(problem::sayForAMoment, () -> show(value));
        }
    }

    /** Shows what is in force. */
    public void show(@Nullable T now) {
        inForce = now;
        problem.clear();
        say();
    }

    /** Lets {@code all} be chosen from now on, and shows which is in force. */
    public void offer(List<T> all, T now) {
        choices = List.copyOf(all);
        show(now);
    }

    /** Returns what can be chosen, in the order of the list. */
    public List<T> choices() {
        return choices;
    }

    /** Returns what is in force, or null. */
    public @Nullable T getValue() { return inForce; }

    /** Returns whether it is open to choose. */
    public boolean isBusy() { return list.isShowing(); }
}
