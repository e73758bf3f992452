package tapedeck.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import tapedeck.deck.Deck;
import tapedeck.deck.History;
import tapedeck.deck.breakpoints.Breakpoint;

/** What the user chose for every deck, this one and those that come after it. On the FX thread only. */
public final class DeckChoices {
    private final Consumer<Consumer<Deck>> tell;
    private final ObjectProperty<List<Breakpoint>> breakpoints = new SimpleObjectProperty<>(this, "breakpoints",
            List.of());
    private boolean stopsWhenNotFinite = true;
    private long historyLimit = History.DEFAULT_LIMIT;

    /** @param tell hands a command to the current deck, if there is one */
    DeckChoices(Consumer<Consumer<Deck>> tell) {
        this.tell = tell;
        breakpoints.addListener((_, _, all) -> tell.accept(to -> to.setBreakpoints(all)));
    }

    /** Where decks hold. */
    public ObjectProperty<List<Breakpoint>> breakpointsProperty() {
        return breakpoints;
    }

    /** Whether decks hold at the first number that is not finite. */
    void setStopsWhenNotFinite(boolean stops) {
        stopsWhenNotFinite = stops;
        tell.accept(to -> to.setStopsWhenNotFinite(stops));
    }

    /** Decks keep captured iterations up to about {@code bytes}. */
    void setHistoryLimit(long bytes) {
        historyLimit = bytes;
        tell.accept(to -> to.setHistoryLimit(bytes));
    }

    /** Has a deck that becomes the current one do as was chosen. */
    void equip(Deck deck) {
        deck.setBreakpoints(breakpoints.get());
        deck.setStopsWhenNotFinite(stopsWhenNotFinite);
        deck.setHistoryLimit(historyLimit);
    }
}
