package tapedeck.ui.link;

import java.util.Map;
import java.util.Optional;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.LessonRuns;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** The run that is shown, whatever it is: seen as lessons see theirs, and played to a place as they play. On the FX thread only; nothing here waits. */
public final class ShownRun implements AutoCloseable {
    private static final String NAME = "shown";

    private final DeckLink link;
    private final LessonRuns runs = new LessonRuns(PlayLimit.USUAL, System::nanoTime, passage -> passage::isOver);

    /** The one that the window shows. */
    public ShownRun(DeckLink link) {
        this.link = link;
    }

    /** The run as it is now; empty where no program is open. */
    public Optional<Observation> seen() {
        Deck deck = link.workbench().deck();
        return deck == null
                ? Optional.empty()
                : Optional.of(new Observation(Map.of(NAME,
                        EvaluationContext.of(deck.state(), deck.losses(), deck.program(), deck.settings())), NAME,
                        null, null));
    }

    /** The losses of its iterations so far; empty where no program is open. */
    public Optional<Series.View> losses() {
        return Optional.ofNullable(link.workbench().deck()).map(Deck::losses);
    }

    /** Plays it to a place at the pace at which Functions are followed. False where there is none, or it may not run. */
    public boolean play(PlayTarget to) {
        return play(to, Tempo.followed());
    }

    /** The same at that tempo. */
    public boolean play(PlayTarget to, Tempo tempo) {
        Deck deck = link.workbench().deck();
        if (deck == null || !link.commands().leave().ask()) {
            return false;
        }
        runs.put(NAME, new LessonRuns.Run(NAME, deck.program(), deck.settings(), deck));
        runs.play(to, tempo);
        link.stir();
        return true;
    }

    /** Holds it, if it plays. */
    public void hold() {
        Deck deck = link.workbench().deck();
        if (deck != null) {
            deck.pause();
        }
    }

    /** Has it play at another tempo from now on; nothing where there is none. */
    public void setTempo(Tempo tempo) {
        Deck deck = link.workbench().deck();
        if (deck != null) {
            deck.setTempo(tempo);
        }
    }

    /** Returns whether it has come to that place, or will not. */
    public boolean isAtRest() {
        return !runs.isAny() || runs.isAtRest();
    }

    /** Why it did not come there; empty if it did. */
    public Optional<Message> missed() {
        return runs.missed();
    }

    @Override
    public void close() {
        runs.close();
    }
}
