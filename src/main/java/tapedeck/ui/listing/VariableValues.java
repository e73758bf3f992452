package tapedeck.ui.listing;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.ElementText;
import tapedeck.explain.Extent;
import tapedeck.explain.GradientNames;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The values of variables, as they stand where the pointer is over one. */
final class VariableValues {
    /** So many numbers are all written out. */
    private static final int FEW = 8;
    private static final int DIGITS = 4;

    private VariableValues() {}

    /**
     * Returns what {@code name} holds at {@code snapshot} where it is read on a line (from 1): what the variable of its function was
     * assigned last, or what a tensor of the script's is that is called so; null if it is neither. Of a tensor also the gradient.
     */
    static @Nullable String of(String name, int line, VariableScopes scopes, LineFacts facts,
            @Nullable TapeSnapshot snapshot) {
        int owner = scopes.ownerWhereRead(line, name);
        IntPredicate own = each -> scopes.owner(each, name) == owner;
        Assigned assigned = facts.named(name, own);
        TensorState tensor = assigned == null ? null : assigned.tensor();
        if (assigned != null && tensor == null) {
            return name + " = " + assigned.text();
        }
        Assigned earlier = facts.earlier(name, own);
        TensorState now = tensor;
        if (snapshot != null && (tensor != null || earlier != null || owner == VariableScopes.SCRIPT)) {
            now = find(name, tensor, snapshot, facts.named(name, each -> !own.test(each)));
        }
        if (now == null && earlier != null) {
            now = earlier.tensor();
            if (now == null) {
                return name + " = " + earlier.text();
            }
        }
        if (now == null) {
            return null;
        }
        String value = name + " = " + text(now, now.data());
        NdArray grad = now.grad();
        return grad == null ? value : value + "\n" + GradientNames.shown(now, name) + " = " + text(now, grad);
    }

    /**
     * As it is now: what was assigned may have changed since, or have a gradient. A tensor that was not assigned here is known
     * by its name, unless it may be another function's variable {@code elsewhere} that is called so: no leaf is named by one.
     */
    private static @Nullable TensorState find(String name, @Nullable TensorState assigned, TapeSnapshot snapshot,
            @Nullable Assigned elsewhere) {
        return snapshot.tensors().stream()
                .filter(each -> assigned == null
                        ? each.name().equals(name) && (elsewhere == null || (each.leaf() && each.requiresGrad()))
                        : each.id() == assigned.id())
                .findFirst().orElse(assigned);
    }

    private static String text(TensorState of, NdArray data) {
        DType type = of.type();
        if (data.shape().dim() == 0) {
            return Extent.of(data, type);
        }
        String shape = ElementPlace.shape(of);
        return data.numel() <= FEW
                ? shape + " " + Arrays.stream(data.toArray()).mapToObj(each -> ElementText.of(each, type, DIGITS))
                        .collect(Collectors.joining(", ", "[", "]"))
                : shape + " " + Extent.of(data, type);
    }
}
