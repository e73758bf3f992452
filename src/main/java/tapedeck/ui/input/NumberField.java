package tapedeck.ui.input;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tapedeck.text.Language;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.text.Texts;
import tapedeck.ui.theme.LiveTexts;

/**
 * A number, or several, as text. Enter applies it; Escape brings back what is in force. What is refused stands, red, and
 * why is said beside it until it is mended or taken back. On the FX thread only.
 */
public final class NumberField extends TextField {
    /** The effect of leaving the field. */
    public enum Leaving {
        /** Applies; for what was refused the value in force stands again: a value that is used as one looks at it. */
        RESTORES,
        /** Applies; what was refused stands: a form that is not sent off before it is mended. */
        KEEPS,
        /** Nothing; only Enter applies: a command. */
        WAITS
    }

    private final LiveTexts words;
    private final Supplier<String> inForce;
    private final Function<String, Optional<Message>> offer;
    private final Leaving leaving;
    private final Problem problem;
    private String shown = "";

    /**
     * A field of what somebody else holds, who calls {@link #restore} or {@link #refresh} when it is another.
     *
     * @param inForce what stands in it unless something else is typed
     * @param offer takes a text; why it is refused, or empty
     */
    public NumberField(LiveTexts words, Message name, Supplier<String> inForce,
            Function<String, Optional<Message>> offer,
            Leaving leaving) {
        this.words = words;
        this.inForce = inForce;
        this.offer = offer;
        this.leaving = leaving;
        problem = new Problem(this, words);
        getStyleClass().addAll("mono", "number-field");
        setName(name);
        setOnAction(_ -> enter());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && (isEdited() || problem.isSaid())) {
                restore();
                event.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
        disabledProperty().subscribe(disabled -> {
            if (disabled) {
                restore();
            }
        });
        words.follow(this, this::refresh);
        restore();
    }

    /** A field of {@code value}, which it follows. */
    public static NumberField of(LiveTexts words, Message name, DoubleProperty value, Limits limits) {
        return of(words, name, value, limits, limits.says());
    }

    /**
     * As above.
     *
     * @param beyond why a number beyond the limits is refused, besides that it is
     */
    public static NumberField of(LiveTexts words, Message name, DoubleProperty value, Limits limits, Message beyond) {
        NumberField field = new NumberField(words, Message.of("input.field.typed", "name", name),
                () -> words.of(limits.written(value.get())),
                text -> take(text, value, limits).map(why -> why.equals(limits.says()) ? beyond : why),
                Leaving.RESTORES);
        field.setHelp(Message.of("input.field.help", "limits", limits.says()));
        value.subscribe(_ -> field.restore());
        return field;
    }

    private static Optional<Message> take(String text, DoubleProperty value, Limits limits) {
        // 0 may be written as a word, in any language: who has the window in another types what is in the book
        boolean zero = Stream.of(Language.values())
                .anyMatch(language -> text.strip().equalsIgnoreCase(new Texts(language).of(limits.written(0))));
        NumberInput input = zero
                ? NumberInput.of("0", limits)
                : NumberInput.of(text, limits);
        return input.give(number -> {
            value.set(number.doubleValue());
            return Optional.empty();
        });
    }

    /** How a screen reader calls it. */
    public void setName(Message name) {
        accessibleTextProperty().bind(words.text(name));
    }

    /** What a screen reader says of it while nothing is wrong. */
    public void setHelp(Message help) {
        problem.setHelp(help);
    }

    /** Returns whether what stands in it was refused. */
    public boolean isRefused() { return problem.isSaid(); }

    /** Returns whether what was refused stands in it still, so that nothing is to be made of the form it belongs to. */
    public ReadOnlyBooleanProperty refusedProperty() {
        return problem.standsProperty();
    }

    /** Returns whether something else than what is in force stands in it. */
    public boolean isEdited() {
        return !shown.equals(getText());
    }

    private void enter() {
        if (offer() && leaving != Leaving.WAITS) {
            selectAll();
        }
    }

    /** Applies what stands in it; whether it was taken. */
    public boolean offer() {
        return apply().isEmpty();
    }

    private Optional<Message> apply() {
        // unedited, its text may be shorter than the value
        Optional<Message> why = isEdited() || leaving == Leaving.WAITS ? offer.apply(getText()) : Optional.empty();
        why.ifPresentOrElse(problem::say, this::restore);
        return why;
    }

    /** What was typed is applied or refused, as when the focus goes. */
    public void leave() {
        switch (leaving) {
            case KEEPS -> apply();
            case RESTORES -> {
                if (isEdited()) {
                    apply().ifPresent(this::giveWay);
                }
            }
            case WAITS -> {
                // for Enter
            }
        }
    }

    private void giveWay(Message why) {
        restore();
        problem.sayForAMoment(Message.of("input.field.stays", "why", why, "value", shown));
    }

    /** What stands in it stands, and is nothing to be red about any more: something else is asked for now. */
    public void forgive() {
        problem.clear();
    }

    /** Shows what is in force, unless something else is being typed. */
    public void refresh() {
        if (!problem.isSaid() && !isEdited()) {
            restore();
        }
    }

    /** Shows what is in force. */
    public void restore() {
        problem.clear();
        shown = inForce.get();
        if (isEdited()) {
            setText(shown);
        }
    }
}
