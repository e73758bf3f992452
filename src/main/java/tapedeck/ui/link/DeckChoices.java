package tapedeck.ui.link;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import tapedeck.deck.Deck;
import tapedeck.deck.History;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.program.Program;
import tapedeck.text.Message;

/** The choices of the user for every deck, this one and those that come after it. On the FX thread only. */
public final class DeckChoices {
    private static final int MEGABYTE = 20;

    private final ObjectProperty<List<Breakpoint>> breakpoints = new SimpleObjectProperty<>(this, "breakpoints",
            List.of());
    private BiFunction<Program, List<Breakpoint>, List<Breakpoint>> moved = (_, all) -> all;
    private final BooleanProperty stopsWhenNotFinite = new SimpleBooleanProperty(this, "stopsWhenNotFinite", true);
    private final LongProperty historyLimit = new SimpleLongProperty(this, "historyLimit", History.DEFAULT_LIMIT);
    private final EditStack edits;

    /** The owner of an edit: the property that is set. */
    private record Choice(String name) {}

    /**
     * @param edits on which what is chosen is kept, but for breakpoints, whose list does that
     * @param addressed the current deck, if there is one; asked once a command
     */
    DeckChoices(EditStack edits, Supplier<Optional<Deck>> addressed) {
        this.edits = edits;
        stopsWhenNotFinite.subscribe((_, stops) -> addressed.get().ifPresent(to -> to.setStopsWhenNotFinite(stops)));
        historyLimit.subscribe(
                (_, bytes) -> addressed.get().ifPresent(to -> to.memory().setHistoryLimit(bytes.longValue())));
        breakpoints.addListener((_, _, all) -> addressed.get().ifPresent(to -> to.setBreakpoints(all)));
    }

    /** Where decks hold. */
    public ObjectProperty<List<Breakpoint>> breakpointsProperty() {
        return breakpoints;
    }

    /** Has {@code moved} say where breakpoints will be in another text of the script that is open. */
    public void setMoved(BiFunction<Program, List<Breakpoint>, List<Breakpoint>> moved) {
        this.moved = moved;
    }

    /** Returns whether decks hold at the first number that is not finite. */
    public ReadOnlyBooleanProperty stopsWhenNotFiniteProperty() {
        return stopsWhenNotFinite;
    }

    /** Has decks hold at the first number that is not finite, or not. */
    public void setStopsWhenNotFinite(boolean stops) {
        set(stopsWhenNotFinite, Message.of(stops ? "shell.edit.stop" : "shell.edit.stop.off"), stops);
    }

    /** Up to about how many bytes of captured iterations decks keep. */
    public ReadOnlyLongProperty historyLimitProperty() {
        return historyLimit;
    }

    /** Decks keep captured iterations up to about {@code bytes}. */
    public void setHistoryLimit(long bytes) {
        set(historyLimit, Message.of("shell.edit.history", "size", bytes >> MEGABYTE), bytes);
    }

    private <T> void set(Property<T> choice, Message label, T next) {
        T before = choice.getValue();
        if (!next.equals(before)) {
            edits.perform(Edit.ofValue(new Choice(choice.getName()), label, choice::setValue, before, next));
        }
    }

    /** Has a deck that becomes the current one do as was chosen. */
    void equip(Deck deck) {
        equip(deck, breakpoints.get());
    }

    /** The same of one that is not the current one yet, with another text of the program. */
    void equip(Deck deck, Program program) {
        equip(deck, moved.apply(program, breakpoints.get()));
    }

    private void equip(Deck deck, List<Breakpoint> all) {
        deck.setBreakpoints(all);
        deck.setStopsWhenNotFinite(stopsWhenNotFinite.get());
        deck.memory().setHistoryLimit(historyLimit.get());
    }
}
