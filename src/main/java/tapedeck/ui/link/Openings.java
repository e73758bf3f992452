package tapedeck.ui.link;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.ReadingTime;
import tapedeck.deck.Tempo;
import tapedeck.lesson.Lesson;

/** How a lesson that was opened begins: introduced the first time, held if what was there before was held. */
final class Openings {
    private final ReadingTime reading;
    private final Set<String> introduced = new HashSet<>();

    /** @param reading how long people take to read what is said of the first iteration */
    Openings(ReadingTime reading) {
        this.reading = reading;
    }

    /**
     * Begins.
     *
     * @param before where the deck was that was shown until now, or null
     */
    void start(Deck next, Lesson of, @Nullable DeckState before) {
        if (introduced.add(of.id())) {
            next.setTempo(new Tempo.Read(reading));
        } else if (before != null) {
            next.setTempo(before.introduction() ? Tempo.free() : before.tempo());
        }
        if (before == null || before.status() == DeckState.Status.PLAYING || !before.isAlive()) {
            next.play();
        }
    }
}
