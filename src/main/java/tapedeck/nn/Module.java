package tapedeck.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
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
        return add(parameters, name, tensor.requiresGrad(true));
    }

    /** Adds a tensor that is kept but not trained; returns it. */
    protected final Tensor buffer(String name, Tensor tensor) {
        return add(buffers, name, tensor);
    }

    private static Tensor add(Map<String, Tensor> tensors, String name, Tensor tensor) {
        if (!tensors.containsValue(tensor)) {
            tensor.named(name);
        }
        tensors.put(name, tensor);
        return tensor;
    }

    /** Adds a module; returns it. Names its parameters anew, and one that was added before keeps its name. */
    protected final <M extends Module> M module(String name, M module) {
        if (!modules.containsValue(module)) {
            boolean counted = name.chars().allMatch(Character::isDigit);
            Module added = module;
            added.scope = counted ? name + " " + module.getClass().getSimpleName() : name;
        }
        modules.put(name, module);
        namedParameters().forEach((path, tensor) -> tensor.named(path));
        namedBuffers().forEach((path, tensor) -> tensor.named(path));
        return module;
    }

    /** Visits this module and all inside it, one that is used twice at its first place. */
    private void walk(BiConsumer<String, Module> visit) {
        walk("", Collections.newSetFromMap(new IdentityHashMap<>()), visit);
    }

    private void walk(String path, Set<Module> seen, BiConsumer<String, Module> visit) {
        if (seen.add(this)) {
            visit.accept(path, this);
            modules.forEach((name, module) -> module.walk(join(path, name), seen, visit));
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** This module, under an empty name, and all inside it, in order; one that is used twice comes once. */
    public final Map<String, Module> namedModules() {
        Map<String, Module> result = new LinkedHashMap<>();
        walk(result::put);
        return result;
    }

    /** All parameters under PyTorch's names, in order; one that is shared comes once. */
    public final Map<String, Tensor> namedParameters() {
        return named(module -> module.parameters);
    }

    /** All buffers under PyTorch's names, in order; one that is shared comes once. */
    public final Map<String, Tensor> namedBuffers() {
        return named(module -> module.buffers);
    }

    private Map<String, Tensor> named(Function<Module, Map<String, Tensor>> part) {
        Map<String, Tensor> result = new LinkedHashMap<>();
        Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        walk((path, module) -> part.apply(module).forEach((name, tensor) -> {
            if (seen.add(tensor)) {
                result.put(join(path, name), tensor);
            }
        }));
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
        walk((_, module) -> module.training = mode);
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

    /** The parameters, then the buffers, of this module alone. */
    final Map<String, Tensor> ownState() {
        Map<String, Tensor> own = new LinkedHashMap<>(parameters);
        own.putAll(buffers);
        return own;
    }

    /** The modules that are directly in this one. */
    final Map<String, Module> ownModules() {
        return Collections.unmodifiableMap(modules);
    }

    /** Whether a state may do without this name of {@link #ownState}: older ones had it not. */
    boolean isOptional(String name) {
        return false;
    }

    /**
     * All parameters and buffers, module by module, under each name that leads to them. The arrays are those of the
     * module, not copies: they go with the training.
     */
    public final Map<String, NdArray> stateDict() {
        Map<String, NdArray> result = new LinkedHashMap<>();
        addState("", result);
        return result;
    }

    private void addState(String path, Map<String, NdArray> state) {
        ownState().forEach((name, tensor) -> state.put(join(path, name), tensor.data()));
        modules.forEach((name, module) -> module.addState(join(path, name), state));
    }

    /**
     * Overwrites all parameters and buffers.
     *
     * @param state as {@link #stateDict} gives it; {@code num_batches_tracked} may be absent
     * @throws EngineException with PyTorch's text, a line for each kind of mistake, if a name is missing, or too many,
     *         or a shape is another; what fits has been loaded nevertheless
     */
    public final void loadStateDict(Map<String, NdArray> state) {
        StateLoading.load(this, state);
    }
}
