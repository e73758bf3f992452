package tapedeck.ui.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tapedeck.deck.FunctionState;
import tapedeck.deck.TapeSnapshot;
import tapedeck.deck.TensorState;

/**
 * What the layout needs to know of a tape: sizes and connections, no numbers. Two equal graphs have the same layout.
 *
 * @param cards the tensors, by id, in order of appearance
 * @param calls the Functions, in order
 */
record Graph(Map<Long, Card> cards, List<Call> calls) {
    /** A tensor. */
    record Card(long id, CardKind kind, double width, double height) {}

    /**
     * A Function.
     *
     * @param width of its junction
     */
    record Call(int index, String name, double width, String scope, List<Long> inputs, long output) {}

    static Graph of(TapeSnapshot snapshot, Metrics metrics) {
        Map<Long, TensorState> tensors = new HashMap<>();
        snapshot.tensors().forEach(tensor -> tensors.put(tensor.id(), tensor));
        Set<Long> sides = sides(snapshot.functions(), tensors);
        Map<Long, Card> cards = new LinkedHashMap<>();
        for (TensorState tensor : snapshot.tensors()) {
            CardKind kind = !sides.contains(tensor.id())
                    ? CardKind.MAIN
                    : tensor.name().isEmpty() && tensor.shape().dim() == 0 && !tensor.requiresGrad()
                            ? CardKind.CONSTANT
                            : CardKind.SIDE;
            cards.put(tensor.id(),
                    new Card(tensor.id(), kind, metrics.cardWidth(kind, tensor), metrics.cardHeight(kind)));
        }
        List<Call> calls = snapshot.functions().stream()
                .map(function -> new Call(function.index(), function.call(), metrics.junctionWidth(function.call()),
                        function.scope(), function.inputs(), function.output()))
                .toList();
        return new Graph(cards, calls);
    }

    /** Leaves that only one Function uses, and not as what flows through it, stand above its junction. */
    private static Set<Long> sides(List<FunctionState> functions, Map<Long, TensorState> tensors) {
        Map<Long, Integer> uses = new HashMap<>();
        functions.forEach(function -> function.inputs().forEach(id -> uses.merge(id, 1, Integer::sum)));
        Set<Long> sides = new HashSet<>();
        for (FunctionState function : functions) {
            List<Long> candidates = new ArrayList<>(function.inputs());
            candidates.removeIf(id -> !tensor(tensors, id).leaf() || uses.getOrDefault(id, 0) != 1);
            if (candidates.size() == function.inputs().size()) {
                candidates.remove(flow(candidates, tensors));
            }
            sides.addAll(candidates);
        }
        return sides;
    }

    /** Of inputs that are all leaves, the one that flows through: the first that is no parameter. */
    private static Long flow(List<Long> leaves, Map<Long, TensorState> tensors) {
        return leaves.stream().filter(id -> !tensor(tensors, id).parameter()).findFirst().orElse(leaves.getFirst());
    }

    private static TensorState tensor(Map<Long, TensorState> tensors, long id) {
        TensorState tensor = tensors.get(id);
        if (tensor == null) {
            throw new IllegalArgumentException("a Function uses the unknown tensor " + id);
        }
        return tensor;
    }

    Card card(long id) {
        Card card = cards.get(id);
        if (card == null) {
            throw new IllegalArgumentException("no tensor " + id);
        }
        return card;
    }

    /** Whether the tensor stands above the junction of its only Function. */
    boolean isSide(long id) {
        return card(id).kind() != CardKind.MAIN;
    }
}
