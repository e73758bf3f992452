package tapedeck.autograd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/**
 * The order for one backward pass, as {@code torch.autograd.grad} and {@code torch.autograd.backward} are told: from which tensors, with
 * which gradients, and whether the graph is kept or gradients are graphs themselves.
 *
 * @param outputs where it starts
 * @param seeds the gradient of each output, of its shape; null for 1, where an output is a single number
 * @param retainGraph keep what was saved, so that the graph can be walked again
 * @param createGraph record how the gradients are computed, so that they have gradients
 */
public record Grad(List<Tensor> outputs, List<@Nullable Tensor> seeds, boolean retainGraph, boolean createGraph) {
    private static final String UNUSED = "One of the differentiated Tensors appears to not have been used in the graph. "
            + "Set allow_unused=True if this is the desired behavior.";

    /**
     * Checks the seeds.
     *
     * @throws EngineException with PyTorch's text if their number or a shape is another
     */
    public Grad {
        if (outputs.size() != seeds.size()) {
            throw new EngineException("got " + outputs.size() + " tensors and " + seeds.size() + " gradients");
        }
        for (int i = 0; i < outputs.size(); i++) {
            checkSeed(i, outputs.get(i), seeds.get(i));
        }
        outputs = List.copyOf(outputs);
        seeds = Collections.unmodifiableList(new ArrayList<>(seeds));
    }

    /** From one number. */
    static Grad from(Tensor output, @Nullable Tensor seed, boolean retainGraph, boolean createGraph) {
        return new Grad(List.of(output), Collections.singletonList(seed), retainGraph, createGraph);
    }

    private static void checkSeed(int i, Tensor output, @Nullable Tensor seed) {
        if (seed != null && !seed.shape().equals(output.shape())) {
            throw new EngineException("Mismatch in shape: grad_output[" + i + "] has a shape of torch.Size("
                    + seed.shape() + ") and output[" + i + "] has a shape of torch.Size(" + output.shape() + ").");
        }
        if (seed == null && output.requiresGrad() && output.numel() != 1) {
            throw new EngineException("grad can be implicitly created only for scalar outputs");
        }
    }

    /**
     * Adds the gradients of all leaves to their {@code .grad}.
     *
     * @throws EngineException with PyTorch's text if there is no graph, it was freed, or something saved was changed
     */
    public void backward() {
        run(new BackwardPaths());
    }

    /**
     * Adds the gradients of these tensors only to their {@code .grad}, leaves or not.
     *
     * @throws EngineException with PyTorch's text as {@link #backward()}, and if there are no inputs or one requires no grad
     */
    public void backward(List<Tensor> inputs) {
        if (inputs.isEmpty()) {
            throw new EngineException("`inputs` argument to `backward()` cannot be empty.");
        }
        run(new Targets(differentiable(inputs), true));
    }

    /**
     * The gradients of these tensors, leaves or not, without touching any {@code .grad}. Null for one that the outputs
     * do not depend on, or zeros.
     *
     * @param allowUnused whether there may be such
     * @param materialize whether it then is zeros
     * @throws EngineException with PyTorch's text as {@link #backward()}, and if an input requires no grad or is unused
     */
    public List<@Nullable Tensor> of(List<Tensor> inputs, boolean allowUnused, boolean materialize) {
        if (inputs.isEmpty()) {
            throw EngineException.value("grad requires non-empty inputs.");
        }
        Targets targets = new Targets(differentiable(inputs), false);
        run(targets);
        List<@Nullable Tensor> gradients = new ArrayList<>();
        for (Tensor input : inputs) {
            Tensor gradient = targets.found(input);
            if (gradient == null && !allowUnused && !materialize) {
                throw new EngineException(UNUSED);
            }
            gradients.add(gradient == null && materialize
                    ? new Tensor(NdArray.zeros(input.shape()), input.dtype()).requiresGrad(true)
                    : gradient);
        }
        return gradients;
    }

    private static List<Tensor> differentiable(List<Tensor> inputs) {
        if (!inputs.stream().allMatch(Tensor::requiresGrad)) {
            throw new EngineException("One of the differentiated Tensors does not require grad");
        }
        return inputs;
    }

    private void run(BackwardPaths paths) {
        for (int i = 0; i < outputs.size(); i++) {
            Tensor output = outputs.get(i);
            if (!output.accumulates() && output.gradFn() == null) {
                throw new EngineException(
                        "element " + i + " of tensors does not require grad and does not have a grad_fn");
            }
        }
        Engine.run(this, paths);
    }
}
