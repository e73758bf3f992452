package tapedeck.deck;

import static tapedeck.deck.DeckTable.Reaction.CANCEL_REPLAY;
import static tapedeck.deck.DeckTable.Reaction.HOLD;
import static tapedeck.deck.DeckTable.Reaction.HOLD_LATER;
import static tapedeck.deck.DeckTable.Reaction.MOVE;
import static tapedeck.deck.DeckTable.Reaction.NEXT_UPDATE;
import static tapedeck.deck.DeckTable.Reaction.NOTHING;
import static tapedeck.deck.DeckTable.Reaction.REVIEW;
import static tapedeck.deck.DeckTable.Reaction.RUN;
import static tapedeck.deck.DeckTable.Reaction.START_WITH;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The deck as a state machine: a row for each {@link Command}, a column for each {@link Situation}, which is its status,
 * and where the playhead is. {@code src/site/markdown/design.md} draws it. What is missing is the same in every status:
 * tempo, breakpoints and limits of memory are set, a look and a measurement come with the next iteration; to cancel or
 * close ends the Program where it is, and to restart is to begin another deck.
 */
final class DeckTable {
    private DeckTable() {}

    /** A status of the deck, and where it shows the tape. */
    enum Situation {
        /** Not started. */
        READY,
        /** Plays Function by Function, and each is shown. */
        FOLLOWED,
        /** Plays Function by Function, but the iteration that runs is not shown, or none does. */
        UNSEEN,
        /** Plays whole iterations. */
        FREE,
        /** Plays what is recorded, while the Program waits. */
        REVIEWING,
        /** Holds, and shows where the Program is. */
        HELD,
        /** The same, while a place of the past is being captured again. */
        SEARCHING,
        /** Holds, and shows a place of the past. */
        LOOKING_BACK,
        /** The Program has ended, failed or was cancelled; its end is shown. */
        OVER,
        /** The same, and a place of the past is shown. */
        OVER_LOOKING_BACK
    }

    /** The answer of a deck to a command. */
    enum Reaction {
        /** All stays as it is. */
        NOTHING,
        /** The Program goes on to where the command says. */
        RUN,
        /** The tape between the playhead and the Program is played first. */
        REVIEW,
        /** It holds at once. */
        HOLD,
        /** It holds after the next update, which is captured. */
        HOLD_LATER,
        /** A place that is being captured again is given up. */
        CANCEL_REPLAY,
        /** It holds, and the playhead moves; where the tape ends before the place is met, the Program goes on to it. */
        MOVE,
        /** The Program starts with it. */
        START_WITH,
        /** It comes into force with the next update, the batch size with the next iteration. */
        NEXT_UPDATE
    }

    /** A command; the row beside it is in the order of the {@link Situation}s. */
    enum Command {
        /** To play, Function by Function. */
        PLAY(RUN, RUN, RUN, RUN, REVIEW, RUN, REVIEW, REVIEW, NOTHING, NOTHING),
        /** To play, iterations being whole. */
        TRAIN(RUN, RUN, RUN, RUN, RUN, RUN, RUN, RUN, NOTHING, NOTHING),
        /** To go on as far as a granularity; in an introduction the sentence that stands is left instead. */
        STEP(RUN, RUN, RUN, RUN, MOVE, RUN, RUN, MOVE, NOTHING, MOVE),
        /** To go on to where a condition is met first. */
        RUN_TO(RUN, RUN, RUN, RUN, MOVE, RUN, RUN, MOVE, NOTHING, MOVE),
        /** To go on to an iteration that has not begun, or a moment. */
        RUN_AHEAD(RUN, RUN, RUN, RUN, RUN, RUN, RUN, RUN, NOTHING, NOTHING),
        /** To hold. */
        PAUSE(CANCEL_REPLAY, HOLD, HOLD_LATER, HOLD_LATER, HOLD, CANCEL_REPLAY, CANCEL_REPLAY, CANCEL_REPLAY,
                CANCEL_REPLAY, CANCEL_REPLAY),
        /** To go back by a granularity. */
        STEP_BACK(MOVE, MOVE, MOVE, HOLD_LATER, MOVE, MOVE, MOVE, MOVE, MOVE, MOVE),
        /** To show a place of an iteration that has begun. */
        SEEK(NOTHING, MOVE, MOVE, MOVE, MOVE, MOVE, MOVE, MOVE, MOVE, MOVE),
        /** To change hyperparameters. */
        CHANGE(START_WITH, NEXT_UPDATE, NEXT_UPDATE, NEXT_UPDATE, NEXT_UPDATE, NEXT_UPDATE, NEXT_UPDATE, NEXT_UPDATE,
                NEXT_UPDATE, NEXT_UPDATE);

        private final Map<Situation, Reaction> row = new EnumMap<>(Situation.class);

        Command(Reaction... row) {
            Iterator<Reaction> next = List.of(row).iterator();
            for (Situation each : Situation.values()) {
                this.row.put(each, next.next());
            }
        }

        /** The answer of a deck that is in this situation. */
        Reaction in(Situation at) {
            return Objects.requireNonNull(row.get(at));
        }
    }
}
