package tapedeck.function;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.text.Message;

/**
 * The signature that PyTorch knows a Function by, and its calculus in one place, as {@code derivatives.yaml} has it: the names that
 * PyTorch prints, the operators that record it, the gradient of each input, and how Python writes the call.
 *
 * @param function whose it is; null of one that is no operator of PyTorch's, which says its signature itself
 * @param name what is called: {@code matmul}
 * @param gradFn what PyTorch prints as {@code grad_fn} of the output: {@code MmBackward0}
 * @param aten the operators that record it
 * @param plain how Python calls it under its name, in {@code torch}, as a method and in place, where it takes tensors alone; else null
 * @param gradients what the gradients of its inputs are
 * @param result the type of the output's numbers
 * @param givesNewArrays whether each gradient has numbers of its own, or is the one that came: see {@link Function#givesNewArrays}
 * @param python how Python writes the call
 */
public record Signature(@Nullable Class<? extends Function> function, String name, String gradFn, Aten aten,
        @Nullable Plain plain, Gradients gradients,
        TypeRule result, boolean givesNewArrays, PythonForm python) {
    /**
     * The operators of PyTorch's that record a Function.
     *
     * @param names as a {@code TorchDispatchMode} sees them, {@code aten.addmm.default}; in place ({@code aten.relu_.default})
     *        they are meant, too. Empty if PyTorch has none
     * @param inputs the operator's arguments that are the Function's inputs; empty if all its tensors are
     * @param hasByProducts whether it is the first of several outputs of the operator, of which the others get no gradient
     * @param maker makes it from a call of one of the operators
     */
    public record Aten(List<String> names, List<String> inputs, boolean hasByProducts, Maker maker) {}

    /**
     * A Function that takes tensors alone.
     *
     * @param operands how many
     */
    public record Plain(int operands, Supplier<Function> maker) {}

    /**
     * The gradients of a Function's inputs.
     *
     * @param formulas of each input; the last stands for all inputs after it too. Empty where they depend on the Function's numbers,
     *        and it says them itself
     * @param lines for people, where they should read something else than the formulas; else empty
     * @param second what PyTorch records for the gradient of a gradient that is linear, at least piecewise, in that of the output:
     *        empty for its usual name, null where it is not linear or has a formula of its own
     */
    public record Gradients(List<GradientFormula> formulas, List<Message> lines, @Nullable String second) {
        private static final Gradients NONE = new Gradients(List.of(), List.of(), null);
    }

    /** What the numbers of an output are, by those of the inputs. */
    @FunctionalInterface
    public interface TypeRule {
        /**
         * The type.
         *
         * @throws tapedeck.array.EngineException with PyTorch's text if there is none for such inputs
         */
        DType of(Types types);
    }

    /** Makes a Function. */
    @FunctionalInterface
    public interface Maker {
        /**
         * The Function that a call is; null if it is another one.
         *
         * @throws RuntimeException if the call does not have the arguments that it should have
         */
        @Nullable
        Function of(AtenCall in);
    }

    /** A Function that is no operator of PyTorch's. */
    public static Signature of(String name, String gradFn) {
        return of(null, name, gradFn, new Aten(List.of(), List.of(), false, _ -> null));
    }

    private static Signature of(@Nullable Class<? extends Function> function, String name, String gradFn, Aten aten) {
        return new Signature(function, name, gradFn, aten, null, Gradients.NONE, Types::common, false,
                PythonForm.Call.TORCH);
    }

    static Signature of(Class<? extends Function> function, String name, String gradFn, String operator, Maker maker,
            String... inputs) {
        return of(function, name, gradFn, new Aten(List.of(operator), List.of(inputs), false, maker));
    }

    /** One that PyTorch calls with so many tensors and nothing else, by one name everywhere; of one, fractions come of whole numbers. */
    static Signature elementwise(Class<? extends Function> function, String name, String gradFn, int operands,
            Supplier<Function> maker) {
        Aten aten = new Aten(List.of("aten." + name + ".default"), List.of(), false, _ -> maker.get());
        return new Signature(function, name, gradFn, aten, new Plain(operands, maker), Gradients.NONE,
                operands == 1 ? Types::floating : Types::common, false, PythonForm.Call.TORCH);
    }

    private Signature with(Aten other) {
        return new Signature(function, name, gradFn, other, plain, gradients, result, givesNewArrays, python);
    }

    private Signature with(Gradients other) {
        return new Signature(function, name, gradFn, aten, plain, other, result, givesNewArrays, python);
    }

    private Signature with(PythonForm form) {
        return new Signature(function, name, gradFn, aten, plain, gradients, result, givesNewArrays, form);
    }

    /** The same, of these operators as well. */
    Signature also(String... more) {
        return with(new Aten(Stream.concat(aten.names.stream(), Stream.of(more)).toList(), aten.inputs,
                aten.hasByProducts, aten.maker));
    }

    /** The same, of an operator with more outputs, which get no gradient. */
    Signature withByProducts() {
        return with(new Aten(aten.names, aten.inputs, true, aten.maker));
    }

    /** The same under other names, of a Function that PyTorch calls by its arguments. */
    Signature named(String other, String node) {
        return new Signature(function, other, node, aten, plain, gradients, result, givesNewArrays, python);
    }

    /** With the gradient of each input, of its shape. */
    Signature gradient(String... formulas) {
        return gradient(Arrays.stream(formulas).map(GradientFormula::of).toArray(GradientFormula[]::new));
    }

    /** With the gradient of each input, of the output's shape, which is summed to the input's where that was stretched. */
    Signature broadcast(String... formulas) {
        return gradient(Arrays.stream(formulas).map(GradientFormula::broadcast).toArray(GradientFormula[]::new));
    }

    /** With the gradient of each input. */
    Signature gradient(GradientFormula... formulas) {
        return with(new Gradients(List.of(formulas), gradients.lines, gradients.second));
    }

    /** With the gradients told to people in other words than the formulas'. */
    Signature explained(Message... lines) {
        return with(new Gradients(gradients.formulas, List.of(lines), gradients.second));
    }

    /** With gradients that are linear in that of the output and do not change with the inputs, at least piecewise. */
    Signature linear() {
        return with(new Gradients(gradients.formulas, gradients.lines, ""));
    }

    /**
     * The same of a Function of one input which PyTorch lets depend on it.
     *
     * @param second how PyTorch calls the gradient of the gradient: {@code Threshold} of {@code ThresholdBackwardBackward0}
     */
    Signature linear(String second) {
        return with(new Gradients(gradients.formulas, gradients.lines, second));
    }

    /** With another type than the common one of all inputs. */
    Signature result(TypeRule rule) {
        return new Signature(function, name, gradFn, aten, plain, gradients, rule, givesNewArrays, python);
    }

    /** With gradients that have numbers of their own, or are the one that came. */
    Signature newArrays() {
        return new Signature(function, name, gradFn, aten, plain, gradients, result, true, python);
    }

    /** Written {@code x.name(…)} in Python. */
    Signature method() {
        return with(PythonForm.Call.METHOD);
    }

    /** Written {@code F.name(x, …)} in Python. */
    Signature functional() {
        return with(PythonForm.Call.FUNCTIONAL);
    }

    /** Written {@code torch.linalg.name(x, …)} in Python. */
    Signature linalg() {
        return with(PythonForm.Call.LINALG);
    }

    /** Written with a sign between its two inputs in Python. */
    Signature operator(Operator operator) {
        return with(operator);
    }
}
