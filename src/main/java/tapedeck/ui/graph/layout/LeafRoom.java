package tapedeck.ui.graph.layout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

/**
 * The room that a Function takes with the leaves above it. Where there is one tensor before it and one behind, leaves may hang
 * over half of each: then they stand higher, and the row is as wide as what flows.
 *
 * @param width of the Function, in pixels, with what the leaves need beyond what they may hang over
 * @param stem from the leaves down to the Function
 * @param hangs whether leaves may hang over the cards beside it
 * @param lead the part of the width that is free at its left alone
 * @param shift how far right of its middle that of the leaves is
 */
record LeafRoom(double width, double stem, boolean hangs, double lead, double shift) {
    /** In ems: between a leaf and the card over which it hangs, and the longest line down: over higher cards it would stand too high. */
    private static final double GAP = 0.25;
    private static final double LONGEST = 2.5;

    /**
     * The room of a Function.
     *
     * @param cards of its row at least, by their tensor's id
     * @param entered the tensors that come from another row
     */
    static LeafRoom of(Graph.Call call, Map<Long, Graph.Card> cards, Set<Long> entered, CardSizes metrics) {
        List<Long> sides = sides(call, cards);
        double beside = beside(sides, cards, metrics);
        List<Long> flows = call.inputs().stream().filter(id -> !sides.contains(id)).toList();
        Graph.@Nullable Card output = call.outputs().size() == 1 ? cards.get(call.outputs().getFirst()) : null;
        boolean hangs = metrics.detail().isHanging() && beside > call.width() && flows.size() == 1 && output != null;
        if (!hangs || output == null) {
            return standing(call, cards, metrics);
        }
        Graph.@Nullable Card input = entered.contains(flows.getFirst()) ? null : cards.get(flows.getFirst());
        double left = input == null ? metrics.entryWidth("") : input.width() / 2;
        double over = 2 * (metrics.columnGap() + Math.min(left, output.width() / 2) - metrics.sideGap() / 2);
        double highest = Math.max(output.height(), input == null ? 0 : input.height());
        double stem = CardSizes.even(Math.max(metrics.stem(), (highest - call.height()) / 2 + metrics.em(GAP)));
        return stem > metrics.em(LONGEST)
                ? standing(call, cards, metrics)
                : new LeafRoom(Math.max(call.width(), beside - over), stem, true, 0, 0);
    }

    /** Returns the Function's middle, from the left of its room. */
    double middle(Graph.Call call) {
        return lead + Math.max(call.width(), width - lead) / 2;
    }

    /** The room where no leaf hangs over anything. */
    static LeafRoom standing(Graph.Call call, Map<Long, Graph.Card> cards, CardSizes metrics) {
        List<Long> sides = sides(call, cards);
        return new LeafRoom(Math.max(call.width(), beside(sides, cards, metrics)),
                sides.isEmpty() ? 0 : metrics.stem(), false, 0, 0);
    }

    /** The leaves above a Function. */
    static List<Long> sides(Graph.Call call, Map<Long, Graph.Card> cards) {
        return call.inputs().stream().filter(id -> cards.containsKey(id) && card(cards, id).kind().isAboveJunction())
                .distinct().toList();
    }

    static Graph.Card card(Map<Long, Graph.Card> cards, long id) {
        return Objects.requireNonNull(cards.get(id));
    }

    /** The width of leaves beside each other. */
    static double beside(List<Long> sides, Map<Long, Graph.Card> cards, CardSizes metrics) {
        return sides.stream().mapToDouble(id -> card(cards, id).width() + metrics.sideGap()).sum() - metrics.sideGap();
    }
}
