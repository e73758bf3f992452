package tapedeck.finding;

import java.util.ArrayList;
import java.util.List;
import tapedeck.action.Action;
import tapedeck.data.prepare.Preparation;
import tapedeck.program.NetworkRemedy;
import tapedeck.program.Provenance;
import tapedeck.text.Message;

/** A remedy that can be tried against a finding, and taken back. Immutable. */
public sealed interface Remedy {
    /** Returns what it is called on a button. */
    Message text();

    /** A remedy of the run: an action and what it is done with. */
    sealed interface OfRun extends Remedy {
        /** Returns what does it. */
        Action action();
    }

    /**
     * Changes the script: one line becomes another, or several.
     *
     * @param line from 1
     * @param before what stands there
     * @param after what is to stand there instead; lines that are put in stand before or after the old one
     */
    record Rewrite(int line, String before, String after) implements Remedy {
        /** {@code script} with this changed, if it still has that line as it was; else as it is. */
        public String in(String script) {
            List<String> lines = new ArrayList<>(script.lines().toList());
            if (line < 1 || line > lines.size() || !lines.get(line - 1).equals(before)) {
                return script;
            }
            lines.set(line - 1, after);
            return String.join("\n", lines) + "\n";
        }

        @Override
        public Message text() {
            return Message.of("finding.remedy.rewrite", "line", String.valueOf(line));
        }
    }

    /**
     * Prepares the table otherwise.
     *
     * @param text what is done
     * @param preparation with that
     */
    record Prepare(Message text, Preparation preparation) implements Remedy {}

    /**
     * Shows an earlier iteration.
     *
     * @param iteration after whose update, from 1
     */
    record GoBack(long iteration) implements OfRun {
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
    record NewTake(long iteration, double rate) implements OfRun {
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
    record StartOver(double rate) implements OfRun {
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
    record Rebuild(NetworkRemedy cure, Provenance.Blueprint network) implements OfRun {
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
