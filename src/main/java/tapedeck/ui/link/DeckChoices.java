package tapedeck.ui.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import tapedeck.deck.Deck;
import tapedeck.deck.History;
import tapedeck.deck.breakpoints.Breakpoint;

/** What the user chose for every deck, this one and those that come after it. On the FX thread only. */
public final class DeckChoices {
    private final Supplier<Optional<Deck>> addressed;
    private final ObjectProperty<List<Breakpoint>> breakpoints = new SimpleObjectProperty<>(this, "breakpoints",
            List.of());
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
        deck.setBreakpoints(breakpoints.get());
        deck.setStopsWhenNotFinite(stopsWhenNotFinite);
        deck.setHistoryLimit(historyLimit);
    }
}
