package tapedeck.ui.graph.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * The graph as the layout needs it, made of a tape: sizes and connections, no numbers. Two equal graphs have the same layout.
 *
 * @param cards the tensors that are seen, by id, in order of appearance
 * @param calls the Functions and folded modules, in order
 */
public record Graph(Map<Long, Card> cards, List<Call> calls) {
    /** A tensor. */
    public record Card(long id, CardKind kind, double width, double height) {}

    /**
     * A Function, or a folded module.
     *
     * @param index the Function's place on the tape; that of a module's first
     * @param last that of a module's last; {@code index} for a Function
     * @param width of its junction
     * @param height of its junction at least
     * @param scope the module in which it stands
     * @param inputs in order; a module's are the tensors from outside
     * @param outputs one; of a module those that are used outside, or nowhere
     * @param module the path of a folded module, or null
     */
    public record Call(int index, int last, String name, double width, double height, ModulePath scope,
            List<Long> inputs,
            List<Long> outputs, @Nullable ModulePath module) {
        /** How many Functions it stands for. */
        public int size() {
            return last - index + 1;
        }

        /** The part of a module of which so many Functions are recorded: its lines keep their numbers. */
        private Call until(int recorded, Set<Long> there) {
            return new Call(index, recorded - 1, name, width, height, scope,
                    inputs.stream().filter(there::contains).toList(),
                    outputs.stream().filter(there::contains).toList(), module);
        }
    }

    public static Graph of(TapeSnapshot snapshot, CardSizes metrics) {
        return of(snapshot, metrics, ModuleFolding.NONE.of(snapshot.functions()));
    }

    /**
     * The graph of a snapshot.
     *
     * @param folded the paths of the modules that are one card
     */
    public static Graph of(TapeSnapshot snapshot, CardSizes metrics, Set<ModulePath> folded) {
        return new GraphBuilder(snapshot, metrics, folded).build();
    }

    /** The part of it that {@code snapshot}, a beginning of its tape, has recorded. */
    public Graph until(TapeSnapshot snapshot) {
        int recorded = snapshot.functions().size();
        Set<Long> there = snapshot.tensors().stream().map(TensorState::id).collect(Collectors.toSet());
        if (there.containsAll(cards.keySet()) && (calls.isEmpty() || calls.getLast().last() < recorded)) {
            return this;
        }
        Map<Long, Card> some = new LinkedHashMap<>(cards);
        some.keySet().retainAll(there);
        return new Graph(some, calls.stream().filter(call -> call.index() < recorded)
                .map(call -> call.last() < recorded ? call : call.until(recorded, there)).toList());
    }

    public Card card(long id) {
        Card card = cards.get(id);
        if (card == null) {
            throw new IllegalArgumentException("no tensor " + id);
        }
        return card;
    }

    /** Returns whether the tensor stands above the junction of its only Function. */
    public boolean isSide(long id) {
        return card(id).kind().isAboveJunction();
    }

    /** Returns what stands for each Function, by its place on the tape. */
    Map<Integer, Call> byFunction() {
        Map<Integer, Call> result = new HashMap<>();
        for (Call call : calls) {
            for (int i = call.index(); i <= call.last(); i++) {
                result.put(i, call);
            }
        }
        return result;
    }
}
