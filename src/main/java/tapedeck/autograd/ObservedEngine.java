package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** An engine that tells a tape's listener what it does. */
final class ObservedEngine<G> extends Engine<G> {
    private final TapeListener listener;

    ObservedEngine(Arithmetic<G> arithmetic, Reach reach, boolean retainGraph, TapeListener listener) {
        super(arithmetic, reach, retainGraph);
        this.listener = listener;
    }

    @Override
    void run(List<Tensor> outputs, List<@Nullable Tensor> seeds) {
        super.run(outputs, seeds);
        listener.on(new TapeSignal.BackwardEnded(reach.accumulates()));
    }

    @Override
    void start(Tensor output, G seed) {
        super.start(output, seed);
        listener.on(new TapeSignal.BackwardStarted(output, arithmetic.numbers(seed), reach.accumulates()));
    }

    @Override
    void pass(Node node, G arrived) {
        super.pass(node, arrived);
        if (reach.runs(node)) {
            listener.on(new TapeSignal.Passed(node));
        }
    }

    @Override
    @Nullable
    G[] derive(Node node, G gradient) {
        @Nullable
        G[] parts = super.derive(node, gradient);
        listener.on(new TapeSignal.GradientsComputed(node, arithmetic.numbers(gradient), arithmetic.numbers(parts)));
        return parts;
    }

    @Override
    void arrive(Tensor tensor, @Nullable Node maker, @Nullable G part) {
        NdArray before = soFar(tensor, maker);
        super.arrive(tensor, maker, part);
        NdArray after = soFar(tensor, maker);
        if (part != null && after != null) {
            listener.on(new TapeSignal.Accumulated(tensor, before, arithmetic.numbers(part), after));
        }
    }

    private @Nullable NdArray soFar(Tensor tensor, @Nullable Node maker) {
        Gradient leaf = maker == null ? reach.of(tensor) : null;
        return maker != null ? arithmetic.soFar(maker) : leaf == null ? null : leaf.soFar();
    }
}
