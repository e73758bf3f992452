package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.ArrayPool;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;

/**
 * The engine around the chain rule, as PyTorch has it: it calls hooks, keeps what {@code retain_grad} and {@code autograd.grad} ask for,
 * refuses what was changed in place, detects anomalies, and frees what was saved.
 */
class Engine<G> extends Backward<G> {
    private final boolean retainGraph;
    private final boolean detecting = AutogradContext.current().detecting;

    Engine(GradientArithmetic<G> arithmetic, BackwardPaths paths, boolean retainGraph) {
        super(arithmetic, paths);
        this.retainGraph = retainGraph;
    }

    /** Runs a pass to all leaves, or to some tensors only, in the way that it needs. */
    static void run(Grad grad, BackwardPaths paths) {
        AutogradContext context = AutogradContext.current();
        TapeListener listener = Tape.listener();
        if (grad.createGraph()) {
            boolean before = context.enabled;
            context.enabled = true;
            try {
                run(grad, new GraphArithmetic(), paths, listener);
            } finally {
                context.enabled = before;
            }
        } else if (listener != null || Workspace.isOpen()) { // somebody looks at the arrays, or a workspace has them anyway
            run(grad, new NumberArithmetic(), paths, listener);
        } else {
            ArrayPool pool = context.spares;
            try (Workspace.Scope _ = pool.open()) {
                run(grad, new PooledArithmetic(pool), paths, null);
            }
        }
    }

    private static <G> void run(Grad grad, GradientArithmetic<G> arithmetic, BackwardPaths paths,
            @Nullable TapeListener listener) {
        Engine<G> engine = listener == null
                ? new Engine<>(arithmetic, paths, grad.retainGraph())
                : new ObservedEngine<>(arithmetic, paths, grad.retainGraph(), listener);
        engine.run(grad.outputs(), grad.seeds());
    }

    @Override
    void propagate(Node node, G arrived) {
        G gradient = node.hooks == null ? arrived : arithmetic.after(node.hooks, arrived, node.output.dtype());
        if (node.output.retainsGrad() && !node.isOutdated()) {
            arithmetic.accumulate(node.output.gradient(), gradient);
        }
        boolean runs = paths.runs(node);
        Gradient asked = paths.wanted(node);
        if (asked != null) {
            arithmetic.accumulate(asked, runs ? arrived : gradient); // before the hooks where the pass goes on, as PyTorch
        }
        if (runs) {
            super.propagate(node, gradient);
            if (!retainGraph) {
                node.context.free();
            }
        }
    }

    @Override
    @Nullable
    G[] inputGradients(Node node, G gradient) {
        if (!node.context.intact()) {
            throw node.modified();
        }
        @Nullable
        G[] parts = super.inputGradients(node, gradient);
        if (detecting) {
            List<@Nullable NdArray> numbers = arithmetic.numbers(parts);
            AnomalyCheck.checkGradients(node, numbers);
        }
        return parts;
    }
}
