package tapedeck.finding.postmortem;

import java.util.List;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;
import tapedeck.text.Message;

/**
 * A candidate for the cause, which was set by hand and may have done it: one change, or several of the rate soon after one another, as
 * when it is dragged up. Immutable.
 *
 * @param changes at least one, in order
 */
record CandidateCause(List<Change> changes) {
    CandidateCause {
        changes = List.copyOf(changes);
    }

    /** Those of a run up to an iteration, the last first. */
    static List<CandidateCause> upTo(long iteration, List<Change> changes) {
        return Change.gestures(changes.stream().filter(each -> each.iteration() <= iteration).toList()).reversed()
                .stream()
                .map(CandidateCause::new).toList();
    }

    /** In which it began. */
    long iteration() {
        return changes.getFirst().iteration();
    }

    /** All but this. */
    List<Change> outOf(List<Change> all) {
        return all.stream().filter(each -> !changes.contains(each)).toList();
    }

    /** Returns what was set, in a line. */
    StoryLine line() {
        Change whole = Change.joined(changes);
        return new StoryLine(iteration(), sentence(whole.before(), whole.after()));
    }

    private Message sentence(Hyperparameters before, Hyperparameters after) {
        if (before.optimizer() != after.optimizer()) {
            return Message.of("finding.story.set.optimizer", "from", before.optimizer().label(), "to",
                    after.optimizer().label());
        }
        if (before.learningRate() != after.learningRate()) {
            return changes.size() == 1
                    ? Message.of("finding.story.set.rate", "from", before.learningRate(), "to", after.learningRate())
                    : Message.of("finding.story.set.dragged", "from", before.learningRate(), "to",
                            after.learningRate(), "until", changes.getLast().iteration());
        }
        if (before.momentum() != after.momentum()) {
            return Message.of("finding.story.set.momentum", "from", before.momentum(), "to", after.momentum());
        }
        return before.batchSize() != after.batchSize()
                ? Message.of("finding.story.set.batch", "from", before.batchSize(), "to", after.batchSize())
                : Message.of("finding.story.set.other");
    }
}
