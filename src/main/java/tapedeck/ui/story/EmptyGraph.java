package tapedeck.ui.story;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;
import tapedeck.ui.link.BusyProgram;
import tapedeck.ui.link.DeckLink;

/** The text where there is no graph yet: why, and what to do. */
public final class EmptyGraph {
    private static final Message COMPUTING = Message.of("shell.busy.computing");

    private EmptyGraph() {}

    /**
     * The sentence, of what is shown now.
     *
     * @param step how far one step goes
     * @param taught whether a lesson says what is to be done, and what keys do
     */
    public static Message of(DeckLink link, Granularity step, boolean taught) {
        DeckState state = link.frame().state();
        BusyProgram busy = link.frame().busy();
        if (!link.commands().leave().isGiven()) {
            return Message.of("graph.empty.held");
        }
        if (busy != null) {
            return busy.what().equals(COMPUTING) // where there is a graph, that is worth knowing
                    ? Message.of("graph.empty.playing")
                    : busy.what();
        }
        if (state == null) {
            return Message.of("graph.empty.opening");
        }
        return Message.of(switch (state.position().status()) {
            case FINISHED, FAILED, CANCELLED ->
                state.playhead().captured() == null || state.playhead().live()
                        ? "shell.busy.nothing"
                        : "graph.empty.past";
            case PLAYING -> "graph.empty.playing";
            default -> taught
                    ? link.firstIteration().isRecording() ? "graph.empty.starting" : "graph.empty.taught"
                    : switch (step) {
                        case LINE -> "graph.empty.line";
                        case FUNCTION -> "graph.empty";
                        case PHASE -> "graph.empty.phase";
                        case ITERATION -> "graph.empty.iteration";
                        case EPOCH -> "graph.empty.epoch";
                    };
        });
    }

    /** Returns whether there will be a graph, if what is shown goes on. */
    public static boolean isComing(DeckLink link) {
        DeckState state = link.frame().state();
        return link.commands().leave().isGiven() && (state == null || switch (state.position().status()) {
            case FINISHED, FAILED, CANCELLED -> false;
            default -> true;
        });
    }

    /**
     * Returns what is said over what is known of a graph to come; null for nothing.
     *
     * @param busy what goes on, or null
     * @param taught whether a lesson leads: it holds the program itself, so how to do that is nothing to be said
     */
    public static @Nullable Message over(@Nullable BusyProgram busy, boolean taught) {
        return busy == null || (taught && busy.what().equals(COMPUTING)) ? null : busy.what();
    }
}
