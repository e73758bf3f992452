package tapedeck.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tensor;

/**
 * A part of a network: parameters, buffers and other modules, under names, and how an input goes through them. What
 * it runs carries its path on the tape, {@code features/0 Linear}, and its parameters carry PyTorch's names,
 * {@code features.0.weight}. Confined to one thread at a time.
 */
@SuppressWarnings("JavaLangClash") // PyTorch's name; java.lang.Module is nobody's concern here
public abstract class Module {
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final Map<String, Tensor> buffers = new LinkedHashMap<>();
    private final Map<String, Module> modules = new LinkedHashMap<>();
    private String scope = "";
    private boolean training = true;

    /** A module with nothing in it yet. */
    protected Module() {}

    /**
     * The output for an input.
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit
     */
    public final Tensor forward(Tensor input) {
        return scoped(() -> compute(input));
    }

    /** Runs {@code body} as a part of this module on the tape. */
    final Tensor scoped(Supplier<Tensor> body) {
        if (scope.isEmpty()) {
            return body.get();
        }
        try (Scope _ = Scope.enter(scope)) {
            return body.get();
        }
    }

    /** What {@link #forward} computes. */
    protected abstract Tensor compute(Tensor input);

    /** Adds a parameter, which then requires grad; returns it. */
    protected final Tensor parameter(String name, Tensor tensor) {
        parameters.put(name, tensor.requiresGrad(true).named(name));
        return tensor;
    }

    /** Adds a tensor that is kept but not trained; returns it. */
    protected final Tensor buffer(String name, Tensor tensor) {
        buffers.put(name, tensor.named(name));
        return tensor;
    }

    /** Adds a module; returns it. Names its parameters anew. */
    protected final <M extends Module> M module(String name, M module) {
        modules.put(name, module);
        boolean counted = name.chars().allMatch(Character::isDigit);
        Module added = module;
        added.scope = counted ? name + " " + module.getClass().getSimpleName() : name;
        added.walk("", (path, part) -> part.rename(name + (path.isEmpty() ? "" : "." + path)));
        return module;
    }

    private void rename(String path) {
        parameters.forEach((name, tensor) -> tensor.named(path + "." + name));
        buffers.forEach((name, tensor) -> tensor.named(path + "." + name));
    }

    private void walk(String path, BiConsumer<String, Module> visit) {
        visit.accept(path, this);
        modules.forEach((name, module) -> module.walk(path.isEmpty() ? name : path + "." + name, visit));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** This module, under an empty name, and all inside it, in order. */
    public final Map<String, Module> namedModules() {
        Map<String, Module> result = new LinkedHashMap<>();
        walk("", result::put);
        return result;
    }

    /** All parameters under PyTorch's names, in order; one that is shared comes once. */
    public final Map<String, Tensor> namedParameters() {
        Map<String, Tensor> result = new LinkedHashMap<>();
        walk("", (path, module) -> module.parameters.forEach((name, tensor) -> {
            if (result.values().stream().noneMatch(known -> known == tensor)) {
                result.put(join(path, name), tensor);
            }
        }));
        return result;
    }

    /** All buffers under PyTorch's names, in order. */
    public final Map<String, Tensor> namedBuffers() {
        Map<String, Tensor> result = new LinkedHashMap<>();
        walk("", (path, module) -> module.buffers.forEach((name, tensor) -> result.put(join(path, name), tensor)));
        return result;
    }

    /** All parameters, in order, for an optimizer. */
    public final List<Tensor> parameters() {
        return new ArrayList<>(namedParameters().values());
    }

    /** Whether dropout drops and batch normalisation goes by the batch. */
    public final boolean isTraining() {
        return training;
    }

    /** Goes over to training, or from it, with all modules inside. */
    public final void train(boolean mode) {
        walk("", (_, module) -> module.training = mode);
    }

    /** Goes over to training. */
    public final void train() {
        train(true);
    }

    /** Goes over to evaluation. */
    public final void eval() {
        train(false);
    }

    /** Sets every parameter's gradient to None. */
    public final void zeroGrad() {
        parameters().forEach(Tensor::zeroGrad);
    }

    /** Copies of all parameters and buffers under their names. */
    public final Map<String, NdArray> stateDict() {
        Map<String, NdArray> result = new LinkedHashMap<>();
        Workspace.outside(() -> {
            namedParameters().forEach((name, tensor) -> result.put(name, tensor.data().copy()));
            namedBuffers().forEach((name, tensor) -> result.put(name, tensor.data().copy()));
        });
        return result;
    }

    /**
     * Overwrites all parameters and buffers.
     *
     * @throws EngineException if a name is missing, or too many, or a shape is another
     */
    public final void loadStateDict(Map<String, NdArray> state) {
        Map<String, Tensor> own = new LinkedHashMap<>(namedParameters());
        own.putAll(namedBuffers());
        if (!own.keySet().equals(state.keySet())) {
            throw new EngineException("Error(s) in loading state_dict: the module has " + own.keySet()
                    + ", but the state " + state.keySet());
        }
        own.forEach((name, tensor) -> {
            NdArray value = state.get(name);
            if (value == null || !value.shape().equals(tensor.shape())) {
                throw new EngineException("size mismatch for " + name + ": the shape in current model is torch.Size("
                        + tensor.shape() + ").");
            }
        });
        own.forEach((name, tensor) -> tensor.data().assign(state.getOrDefault(name, tensor.data())));
    }
}
