package tapedeck.ui.shell;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.ui.classroom.RunBroadcast;
import tapedeck.ui.export.Exporting;
import tapedeck.ui.link.DeckLink;

/** The picture of a window's run that phones are sent. On the FX thread only. */
record WindowPicture(DeckLink link, Exporting exporting) implements RunBroadcast.ShownPicture {
    @Override
    public @Nullable Object identity() {
        return link.frame().snapshot();
    }

    @Override
    public Optional<Callable<byte[]>> content() {
        return exporting.followed();
    }

    @Override
    public boolean isFreeRun() {
        DeckState state = link.frame().state();
        return state != null && state.isFreeRun();
    }
}
