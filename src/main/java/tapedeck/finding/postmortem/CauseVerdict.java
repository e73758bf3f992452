package tapedeck.finding.postmortem;

import org.jspecify.annotations.Nullable;
import tapedeck.finding.Remedy;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * The verdict on what did it, and how sure that is. Immutable.
 *
 * @param certainty whether a second run shows it
 * @param from the first iteration that was otherwise in the second run, from 1; of a suspicion, what is suspected
 * @param sentence what the second run shows, with its numbers
 * @param other the losses of the second run in which all is well; empty without one
 * @param remedy that run as a take; null without one
 */
public record CauseVerdict(Certainty certainty, long from, Message sentence, Series.View other,
        Remedy.@Nullable OfRun remedy) {
    /** The certainty of a verdict. */
    public enum Certainty {
        /** Without it all is well: a second run shows it. */
        SHOWN("shown"),
        /** It came before, and may have nothing to do with it. */
        SUSPECTED("suspected"),
        /** Nothing that was tried is the cause. */
        OPEN("open");

        private final String id;

        Certainty(String id) {
            this.id = id;
        }

        /** The word for it in documents that programs read. */
        public String id() {
            return id;
        }
    }

    static CauseVerdict without(Certainty certainty, long from, Message sentence) {
        return new CauseVerdict(certainty, from, sentence, Series.View.of(1, 0), null);
    }
}
