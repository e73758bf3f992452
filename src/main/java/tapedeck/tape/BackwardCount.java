package tapedeck.tape;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsPassed;

/**
 * The count of what a backward pass has passed, of the Functions that it comes to: those that lead to its root and need gradients.
 *
 * @param passed Functions that it has passed, from 0 to {@code all}
 * @param all Functions that it comes to; 0 before the first pass
 */
public record BackwardCount(int passed, int all) {
    /**
     * The count of the last pass that had begun when so many events had happened.
     *
     * @param events of an iteration, also those after the playhead
     * @param playhead from 0 to the number of events
     */
    public static BackwardCount of(List<TapeEvent> events, int playhead) {
        int begun = -1;
        long root = -1;
        boolean open = false;
        for (int i = 0; i < playhead; i++) {
            switch (events.get(i)) {
                case BackwardStarted started -> {
                    begun = i;
                    root = started.root();
                    open = true;
                }
                case GradAccumulated seed -> { // the first arrives before backward says that it started
                    begun = open ? begun : i;
                    root = open ? root : seed.tensor();
                    open = true;
                }
                case BackwardEnded _ -> open = false;
                default -> {
                    // no pass begins or ends
                }
            }
        }
        if (begun < 0) {
            return new BackwardCount(0, 0);
        }
        int passed = 0;
        int known = 0;
        boolean over = false;
        for (int i = begun + 1; i < events.size() && !over; i++) {
            over = events.get(i) instanceof BackwardEnded;
            if (events.get(i) instanceof GradientsPassed) {
                known++;
                passed += i < playhead ? 1 : 0;
            }
        }
        return new BackwardCount(passed, over ? known : Math.max(known, leading(events.subList(0, begun), root)));
    }

    /** The number of Functions that lead to {@code root}, of those that gradients pass. */
    private static int leading(List<TapeEvent> events, long root) {
        Set<Long> reached = new HashSet<>(Set.of(root));
        int found = 0;
        for (TapeEvent event : events.reversed()) {
            if (event instanceof FunctionRecorded recorded && reached.contains(recorded.output().id())
                    && recorded.needs().contains(true)) {
                found++;
                for (int i = 0; i < recorded.inputs().size(); i++) {
                    if (recorded.needs().get(i)) {
                        reached.add(recorded.inputs().get(i).id());
                    }
                }
            }
        }
        return found;
    }
}
