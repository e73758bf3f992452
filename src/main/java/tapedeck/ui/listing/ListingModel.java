package tapedeck.ui.listing;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.selection.SelectionModel;

/** What the listing shows, and where the playhead is in it. No Nodes. On the FX thread only. */
public final class ListingModel {
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(this, "listing", Listing.EMPTY);
    private final ReadOnlyIntegerWrapper playhead = new ReadOnlyIntegerWrapper(this, "playhead");
    private final ObjectProperty<List<Breakpoint>> breakpoints = new SimpleObjectProperty<>(this, "breakpoints",
            List.of());
    private final SelectionModel selection;
    private @Nullable Captured captured;
    private int events;

    /** A model of nothing. */
    public ListingModel(SelectionModel selection) {
        this.selection = selection;
    }

    /** The lines of the iteration that is shown. */
    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /** How many events of it have happened. */
    public ReadOnlyIntegerProperty playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    /** The breakpoints to be seen in the gutter; may be bound. */
    public ObjectProperty<List<Breakpoint>> breakpointsProperty() {
        return breakpoints;
    }

    SelectionModel selection() {
        return selection;
    }

    /** The iteration that is listed, or 0. */
    public long iteration() {
        return captured == null ? 0 : captured.iteration();
    }

    /** Shows what the deck shows. Lines are made only when there are new events. */
    public void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        Captured now = state == null ? null : state.captured();
        if (state == null || now == null) {
            captured = null;
            events = 0;
            listing.set(Listing.EMPTY);
            playhead.set(0);
            return;
        }
        var happened = now.events();
        if (now != captured || happened.size() != events) {
            captured = now;
            events = happened.size();
            listing.set(Listing.of(happened));
        }
        int at = snapshot != null && snapshot.iteration() == now.iteration()
                ? snapshot.playhead()
                : state.playhead();
        playhead.set(Math.min(events, at));
    }
}
