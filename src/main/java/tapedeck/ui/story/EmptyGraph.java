package tapedeck.ui.story;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;
import tapedeck.ui.link.Busy;

/** What is said where there is no graph yet: why, and what to do. */
public final class EmptyGraph {
    private EmptyGraph() {}

    /**
     * The sentence.
     *
     * @param busy what is done while nothing is to be seen of it, or null
     * @param step how far one step goes
     */
    public static Message of(@Nullable DeckState state, @Nullable Busy busy, Granularity step) {
        if (busy != null) {
            return busy.what();
        }
        return Message.of(switch (state == null ? DeckState.Status.READY : state.status()) {
            case FINISHED, FAILED, CANCELLED ->
                state == null || state.captured() == null || state.debugging().live()
                        ? "shell.busy.nothing"
                        : "graph.empty.past";
            default -> switch (step) {
                case LINE -> "graph.empty.line";
                case FUNCTION -> "graph.empty";
                case PHASE -> "graph.empty.phase";
                case ITERATION -> "graph.empty.iteration";
                case EPOCH -> "graph.empty.epoch";
            };
        });
    }
}
