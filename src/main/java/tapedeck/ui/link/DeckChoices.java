package tapedeck.ui.link;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import tapedeck.deck.Deck;
import tapedeck.deck.History;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.program.Program;

/** What the user chose for every deck, this one and those that come after it. On the FX thread only. */
public final class DeckChoices {
    private final Supplier<Optional<Deck>> addressed;
    private final ObjectProperty<List<Breakpoint>> breakpoints = new SimpleObjectProperty<>(this, "breakpoints",
            List.of());
    private BiFunction<Program, List<Breakpoint>, List<Breakpoint>> moved = (_, all) -> all;
    private boolean stopsWhenNotFinite = true;
    private long historyLimit = History.DEFAULT_LIMIT;

    /** @param addressed the current deck, if there is one; asked once a command */
    DeckChoices(Supplier<Optional<Deck>> addressed) {
        this.addressed = addressed;
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

    /** Whether decks hold at the first number that is not finite. */
    public void setStopsWhenNotFinite(boolean stops) {
        stopsWhenNotFinite = stops;
        addressed.get().ifPresent(to -> to.setStopsWhenNotFinite(stops));
    }

    /** Decks keep captured iterations up to about {@code bytes}. */
    public void setHistoryLimit(long bytes) {
        historyLimit = bytes;
        addressed.get().ifPresent(to -> to.setHistoryLimit(bytes));
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
        deck.setStopsWhenNotFinite(stopsWhenNotFinite);
        deck.setHistoryLimit(historyLimit);
    }
}
