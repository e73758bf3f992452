package tapedeck.finding;

import tapedeck.action.Action;
import tapedeck.program.NetworkRemedy;
import tapedeck.program.Provenance;
import tapedeck.text.Message;

/** A remedy that can be tried against a finding: an action and what it is done with. Immutable. */
public sealed interface Remedy {
    /** Returns what does it. */
    Action action();

    /** Returns what it is called on a button. */
    Message text();

    /**
     * Shows an earlier iteration.
     *
     * @param iteration after whose update, from 1
     */
    record GoBack(long iteration) implements Remedy {
        @Override
        public Action action() {
            return Action.GO_TO;
        }

        @Override
        public Message text() {
            return Message.of("finding.remedy.goBack", "iteration", iteration + 1);
        }
    }

    /**
     * Goes on from an earlier iteration as a new take, with another rate and otherwise as it was set then.
     *
     * @param iteration the last that is shared, from 1
     * @param rate above 0
     */
    record NewTake(long iteration, double rate) implements Remedy {
        @Override
        public Action action() {
            return Action.CONTINUE;
        }

        @Override
        public Message text() {
            return Message.of("finding.remedy.newTake", "rate", rate);
        }
    }

    /**
     * Begins anew as a take of its own, with another rate and otherwise as the run was started.
     *
     * @param rate above 0
     */
    record StartOver(double rate) implements Remedy {
        @Override
        public Action action() {
            return Action.RESTART;
        }

        @Override
        public Message text() {
            return Message.of("finding.remedy.startOver", "rate", rate);
        }
    }

    /**
     * Begins anew as a take of its own, with a network that is otherwise in one thing, and all else as it is set.
     *
     * @param cure in what
     * @param network the one to be trained instead
     */
    record Rebuild(NetworkRemedy cure, Provenance.Blueprint network) implements Remedy {
        @Override
        public Action action() {
            return Action.RESTART;
        }

        @Override
        public Message text() {
            return Message.of("finding.remedy.rebuild", "cure", cure.title());
        }
    }
}
