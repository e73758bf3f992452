package tapedeck.autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways that a backward pass goes: to all leaves, unless it is asked for some tensors only. It counts what each leaf will be
 * given, so that its {@code .grad} is written once, when all has arrived.
 */
class BackwardPaths {
    private static final class Mark {}

    private final List<Gradient> expecting = new ArrayList<>();
    /** Left at each Function that was looked at. */
    private final Mark mark = new Mark();

    /** Returns whether what is found is added to {@code .grad}. */
    boolean accumulates() {
        return true;
    }

    /** Returns whether the pass goes from this Function to that input. */
    boolean passes(Node node, int input) {
        return node.passes(input);
    }

    /** Returns whether the pass goes on beyond this Function. */
    boolean runs(Node node) {
        return true;
    }

    /** The place where the gradient of what this Function made is gathered, or null if nobody asks for it or it is kept there anyway. */
    @Nullable
    Gradient wanted(Node maker) {
        return null;
    }

    /** The place where the gradient of this leaf is gathered, or null if nobody asks for it. */
    @Nullable
    Gradient of(Tensor leaf) {
        return leaf.gradient();
    }

    /** Looks at all ways from {@code outputs} before the pass takes them. */
    void explore(List<Tensor> outputs) {
        ArrayDeque<Node> open = new ArrayDeque<>();
        for (Tensor output : outputs) {
            lead(output, output.gradFn(), open);
        }
        while (!open.isEmpty()) {
            Node node = open.pop();
            for (int i = 0; i < node.inputs.length; i++) {
                if (passes(node, i)) {
                    lead(node.inputs[i], node.next[i], open);
                }
            }
        }
    }

    private void lead(Tensor tensor, @Nullable Node maker, ArrayDeque<Node> open) {
        if (maker == null) {
            Gradient gradient = of(tensor);
            if (gradient != null && gradient.expectMore()) {
                expecting.add(gradient);
            }
        } else if (maker.visitor != mark) {
            maker.visitor = mark;
            open.push(maker);
        }
    }

    /** Ends the pass, whole or not. */
    final void forget() {
        expecting.forEach(Gradient::forget);
    }
}
