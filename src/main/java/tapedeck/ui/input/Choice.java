package tapedeck.ui.input;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.text.Words;

/**
 * One of several, chosen from a list that opens: its arrow keys alone choose nothing. What is refused gives way to what is
 * in force, and why is said beside it. On the FX thread only.
 */
public final class Choice<T> extends ChoiceBox<T> {
    private final Quiet quiet = new Quiet();
    private final Problem problem;
    private @Nullable T inForce;

    /**
     * Nothing is chosen yet.
     *
     * @param name for a screen reader
     */
    public Choice(Words words, Message name, List<T> all, Function<T, Message> title) {
        problem = new Problem(this, words);
        accessibleTextProperty().bind(words.text(name));
        getItems().setAll(all);
        entitle(words, title);
        words.follow(this, () -> entitle(words, title));
    }

    private void entitle(Words words, Function<T, Message> title) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.of(title.apply(value));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is not typed");
            }
        });
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
        valueProperty().subscribe((_, chosen) -> quiet.tell(() -> {
            if (chosen != null) {
                offer.apply(chosen).ifPresentOrElse(this::refuse, () -> show(chosen));
            }
        }));
    }

    private void refuse(Message why) {
        quiet.show(() -> setValue(inForce));
        problem.sayForAMoment(why);
    }

    /** Shows what is in force. */
    public void show(@Nullable T now) {
        inForce = now;
        problem.clear();
        quiet.show(() -> setValue(now));
    }

    /** Lets {@code all} be chosen from now on, and shows which is in force. */
    public void offer(List<T> all, T now) {
        quiet.show(() -> {
            setValue(null); // first: what goes with the items that go would be taken for chosen
            getItems().setAll(all);
        });
        show(now);
    }

    /** Whether it is open to choose. */
    public boolean isBusy() { return isShowing(); }
}
