package tapedeck.ui.graph.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

/**
 * The rooms of a row's Functions, from left to right: leaves that are wider than what flows below them lean to the right of the leaf before
 * them, so that two wide ones do not make the row as wide as both and all that flows.
 */
final class LeafRooms {
    /** In ems: a Function's middle is at least so far below the leaf that goes into it. */
    private static final double INSET = 1.2;

    private final Map<Long, Graph.Card> cards;
    private final CardSizes metrics;
    private final Set<Long> entered = new HashSet<>();
    /** Where what flows ends, by tensor, in pixels from the row's left; without those that are not one behind the other. */
    private final Map<Long, Double> ends = new HashMap<>();
    private final Map<Integer, LeafRoom> rooms = new HashMap<>();
    /** Where the last leaf ends; 0 before the first. */
    private double leaves;
    private double begin = Double.MAX_VALUE;

    /** @param cards of the row at least, by their tensor's id */
    LeafRooms(Map<Long, Graph.Card> cards, CardSizes metrics) {
        this.cards = cards;
        this.metrics = metrics;
    }

    /** Those of all Functions of a row. */
    static LeafRooms of(Row row, CardSizes metrics) {
        Map<Long, Graph.Card> cards = new HashMap<>();
        row.cards().forEach(card -> cards.put(card.id(), card));
        LeafRooms rooms = new LeafRooms(cards, metrics);
        row.entering().forEach(id -> rooms.enter(id, entryWidth(row, metrics)));
        row.calls().forEach(rooms::add);
        return rooms;
    }

    /** From a row's left to the first card behind a tensor that enters it. */
    static double entryWidth(Row row, CardSizes metrics) {
        return row.opens() && !row.scope().isEmpty() ? metrics.entryWidth(row.scope().title()) : metrics.em(0.3);
    }

    /** Returns the room of one of them. */
    LeafRoom of(Graph.Call call) {
        return Objects.requireNonNull(rooms.get(call.index()));
    }

    /** A tensor comes from another row. */
    void enter(long id, double width) {
        entered.add(id);
        ends.put(id, width);
    }

    /** The room of the next Function. */
    LeafRoom add(Graph.Call call) {
        LeafRoom room = next(call);
        rooms.put(call.index(), room);
        return room;
    }

    private LeafRoom next(Graph.Call call) {
        List<Long> sides = LeafRoom.sides(call, cards);
        double beside = LeafRoom.beside(sides, cards, metrics);
        LeafRoom room = LeafRoom.of(call, cards, entered, metrics);
        List<Long> flows = call.inputs().stream().filter(id -> !sides.contains(id)).distinct().toList();
        @Nullable
        Double before = flows.size() == 1 ? end(flows.getFirst()) : null;
        if (before == null) {
            return room;
        }
        double left = before + metrics.columnGap();
        if (!sides.isEmpty()) {
            boolean isOver = left + room.middle(call) - beside / 2 < leaves; // the leaf before it
            room = room.hangs() && (room.width() > call.width() || isOver) ? leaning(call, room, left, beside) : room;
            double middle = left + room.middle(call) + room.shift();
            begin = Math.min(begin, middle - beside / 2);
            leaves = middle + beside / 2 + metrics.sideGap();
        }
        double right = left + room.width() + metrics.columnGap();
        call.outputs().stream().filter(cards::containsKey)
                .forEach(id -> ends.put(id, right + LeafRoom.card(cards, id).width()));
        return room;
    }

    /** Returns where the first leaf begins, in pixels from the row's left; far away without one. */
    double begin() {
        return begin;
    }

    /** Returns where the last leaf ends, in pixels from the row's left; 0 without one. */
    double leaves() {
        return leaves;
    }

    private LeafRoom leaning(Graph.Call call, LeafRoom room, double left, double beside) {
        double middle = left + call.width() / 2;
        double from = Math.max(middle - beside / 2, leaves);
        double lead = Math.max(0, from + Math.min(metrics.em(INSET), beside / 2) - middle);
        return new LeafRoom(call.width() + lead, room.stem(), true, lead, from + beside / 2 - middle - lead);
    }

    /** Only the first tensor of a row stands at its left. */
    private @Nullable Double end(long id) {
        return ends.isEmpty() && cards.containsKey(id)
                ? Double.valueOf(LeafRoom.card(cards, id).width())
                : ends.get(id);
    }
}
