package tapedeck.ui.output;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;
import tapedeck.deck.RunOutput;
import tapedeck.deck.RunOutput.Printed;

/** The lines that are kept of what is printed, as a list that tells what changed in it, however many came at once. */
final class PrintedLines extends ObservableListBase<Printed> {
    private RunOutput.View view = RunOutput.View.NOTHING;

    /** As they were at a moment: nothing is copied. */
    private static final class Lines extends AbstractList<Printed> {
        private final RunOutput.View view;

        Lines(RunOutput.View view) {
            this.view = view;
        }

        @Override
        public Printed get(int index) {
            return view.line(index);
        }

        @Override
        public int size() {
            return view.lines();
        }
    }

    @Override
    public Printed get(int index) {
        return view.line(index);
    }

    @Override
    public int size() {
        return view.lines();
    }

    /** Those before them that are no longer kept. */
    long dropped() {
        return view.dropped();
    }

    /** Shows what a run has printed by now; returns whether that goes on from what was there. */
    boolean show(RunOutput.View next) {
        RunOutput.View before = view;
        List<Printed> old = new Lines(before);
        boolean goesOn = next.dropped() >= before.dropped() && next.dropped() + next.size() >= before.dropped()
                + before.size() && isSame(before, next);
        beginChange();
        view = next;
        int same = goesOn && next.dropped() == before.dropped() ? before.size() : 0;
        if (same > 0 || old.isEmpty()) {
            int open = old.size() - same;
            int now = size() - same;
            for (int i = 0; i < Math.min(open, now); i++) {
                nextSet(same + i, old.get(same + i));
            }
            if (now > open) {
                nextAdd(same + open, size());
            } else if (open > now) {
                nextRemove(size(), old.subList(same + now, old.size()));
            }
        } else {
            nextReplace(0, size(), old);
        }
        endChange();
        return goesOn;
    }

    /** Returns whether the two are of one run: what one has of the other's lines are the very same. */
    @SuppressWarnings("ReferenceEquality") // a line is made once
    private static boolean isSame(RunOutput.View before, RunOutput.View next) {
        long common = next.dropped() - before.dropped();
        return common >= before.size() || next.size() == 0 || before.size() == 0
                || before.line((int) common) == next.line(0);
    }
}
