package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** An engine that tells a tape's listener what it does. */
final class ObservedEngine<G> extends Engine<G> {
    private final TapeListener listener;

    ObservedEngine(GradientArithmetic<G> arithmetic, BackwardPaths paths, boolean retainGraph, TapeListener listener) {
        super(arithmetic, paths, retainGraph);
        this.listener = listener;
    }

    @Override
    void run(List<Tensor> outputs, List<@Nullable Tensor> seeds) {
        super.run(outputs, seeds);
        listener.on(new TapeSignal.BackwardEnded(paths.accumulates()));
    }

    @Override
    void start(Tensor output, G seed) {
        super.start(output, seed);
        listener.on(new TapeSignal.BackwardStarted(output, arithmetic.numbers(seed), paths.accumulates()));
    }

    @Override
    void propagate(Node node, G arrived) {
        super.propagate(node, arrived);
        if (paths.runs(node)) {
            listener.on(new TapeSignal.Passed(node));
        }
    }

    @Override
    @Nullable
    G[] inputGradients(Node node, G gradient) {
        @Nullable
        G[] parts = super.inputGradients(node, gradient);
        listener.on(new TapeSignal.GradientsComputed(node, arithmetic.numbers(gradient), arithmetic.numbers(parts)));
        return parts;
    }

    @Override
    void accumulate(Tensor tensor, @Nullable Node maker, @Nullable G part) {
        NdArray before = soFar(tensor, maker);
        super.accumulate(tensor, maker, part);
        NdArray after = soFar(tensor, maker);
        if (part != null && after != null) {
            listener.on(new TapeSignal.Accumulated(tensor, before, arithmetic.numbers(part), after));
        }
    }

    private @Nullable NdArray soFar(Tensor tensor, @Nullable Node maker) {
        Gradient leaf = maker == null ? paths.of(tensor) : null;
        return maker != null ? arithmetic.soFar(maker) : leaf == null ? null : leaf.soFar();
    }
}
