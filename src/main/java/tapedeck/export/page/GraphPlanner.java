package tapedeck.export.page;

import tapedeck.tape.TapeSnapshot;

/** Places the cards and Functions of a graph. On any thread. */
@FunctionalInterface
public interface GraphPlanner {
    /** The plan of all of {@code graph}. May be slow. */
    GraphPlan plan(TapeSnapshot graph) throws InterruptedException;

    /** How many Functions and folded modules the plan of {@code graph} has. */
    default int drawn(TapeSnapshot graph) {
        return graph.functions().size();
    }
}
