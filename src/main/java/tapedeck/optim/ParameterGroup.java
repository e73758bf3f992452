package tapedeck.optim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.array.EngineException;
import tapedeck.autograd.Tensor;
import tapedeck.text.PythonText;

/** Parameters that are updated with the same settings. Confined to the thread that trains. */
public final class ParameterGroup {
    private final String name;
    private final List<Tensor> parameters;
    private final Map<Option, Double> options = new EnumMap<>(Option.class);
    private double learningRate;

    /** A group without a name. */
    public ParameterGroup(List<Tensor> parameters, double learningRate) {
        this("", parameters, learningRate);
    }

    /**
     * A group with a name for people, such as the layer's.
     *
     * @throws EngineException with PyTorch's text if the rate is refused, or a parameter is none
     */
    public ParameterGroup(String name, List<Tensor> parameters, double learningRate) {
        this.name = name;
        setLearningRate(learningRate);
        if (parameters.stream().anyMatch(Objects::isNull)) {
            throw EngineException.type("optimizer can only optimize Tensors, but one of the params is NoneType");
        }
        this.parameters = List.copyOf(parameters);
    }

    /** Its name for people, or empty. */
    public String name() {
        return name;
    }

    /** The tensors updated. */
    public List<Tensor> parameters() {
        return parameters;
    }

    /** The rate of the next update. */
    public double learningRate() {
        return learningRate;
    }

    /**
     * Sets the rate of the next update.
     *
     * @throws EngineException with PyTorch's text if it is negative, and also if it is not finite
     */
    public void setLearningRate(double rate) {
        checkLearningRate(rate);
        learningRate = rate;
    }

    /** Takes over settings that were saved, and has no others. */
    void restore(OptimizerState.Settings settings) {
        learningRate = settings.learningRate();
        options.clear();
        options.putAll(settings.options());
    }

    /**
     * Refuses what is no learning rate; from any thread.
     *
     * @throws EngineException with PyTorch's text if it is negative, and also if it is not finite
     */
    public static void checkLearningRate(double rate) {
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw EngineException.value("Invalid learning rate: " + PythonText.repr(rate));
        }
    }

    /** A setting of the next update; NaN while neither anybody nor an optimizer has set it. */
    public double option(Option option) {
        Double value = options.get(option);
        return value == null ? Double.NaN : value;
    }

    /** Returns what somebody or the optimizer has set. */
    Map<Option, Double> options() {
        return options;
    }

    /**
     * Takes what a program writes into its group, {@code group["lr"] = 0.1}, as it comes: PyTorch checks only what an
     * optimizer is made with.
     *
     * @param label {@code lr} or that of an {@link Option}; of any other nothing happens
     */
    public void write(String label, double value) {
        if (label.equals("lr")) {
            learningRate = value;
        }
        for (Option option : Option.values()) {
            if (option.label().equals(label)) {
                options.put(option, value);
            }
        }
    }

    /** Returns whether an option of 0 or 1 is on. */
    boolean is(Option option) {
        return option(option) == 1;
    }

    /**
     * Sets an option for the next update; returns this.
     *
     * @throws EngineException with PyTorch's text if the value is refused
     */
    public ParameterGroup with(Option option, double value) {
        option.check(value);
        options.put(option, value);
        return this;
    }

    /** Sets what nobody has set. */
    void withDefaults(Map<Option, Double> defaults) {
        defaults.forEach((option, value) -> {
            if (Double.isNaN(option(option))) {
                with(option, value);
            }
        });
    }
}
