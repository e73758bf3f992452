package tapedeck.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.text.Message;

/**
 * The signature that PyTorch knows a Function by, and its calculus in one place, as {@code derivatives.yaml} has it: the names that
 * PyTorch prints, the operators that record it, the gradient of each input, the type of the output, and how Python writes the call.
 *
 * @param <F> the Function
 * @param function whose it is
 * @param name what is called: {@code matmul}
 * @param gradFn what PyTorch prints as {@code grad_fn} of the output: {@code MmBackward0}
 * @param names the same of one whose numbers decide what it is called
 * @param aten the operators that record it
 * @param call how scripts call it by its name; null where its call is written by hand
 * @param gradients what the gradients of its inputs are
 * @param result the type of the output's numbers
 * @param givesNewArrays whether each gradient has numbers of its own, or is the one that came: see {@link Function#givesNewArrays}
 * @param form how Python writes the call
 * @param arguments what Python writes after the inputs; what is empty is left out
 */
@SuppressWarnings("varargs") // arrays of texts are only read
public record Signature<F extends Function>(Class<F> function, String name, String gradFn, Names<F> names, Aten aten,
        @Nullable Call call, Gradients<F> gradients, TypeRule result, boolean givesNewArrays, PythonForm form,
        List<Text<F>> arguments) {
    /** The constants, each read once: the list of all Functions would load every one with the first that runs. */
    private static final ClassValue<Signature<?>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Signature<?> computeValue(Class<?> function) {
            try {
                return (Signature<?>) Objects.requireNonNull(function.getDeclaredField("SIGNATURE").get(null));
            } catch (ReflectiveOperationException e) { // compiled for a browser, classes have no fields to ask for
                return Functions.all().stream().filter(each -> each.function == function).findFirst().orElseThrow(
                        () -> new IllegalStateException(function.getName() + " has no constant SIGNATURE", e));
            }
        }
    };

    /** The names of a Function, and PyTorch's {@code grad_fn} of its output. */
    public record Names<F>(Text<F> call, Text<F> gradFn) {}

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
     * The call of a script, by the Function's name.
     *
     * @param operands how many tensors it takes
     * @param arguments what comes after them, in order, by the names that the operator has for them
     * @param isElementwise whether it takes tensors alone, and is there by one name in {@code torch} and as a method
     * @param hasInPlace whether it is there in place as well, under the name with an underscore
     */
    public record Call(int operands, List<String> arguments, boolean isElementwise, boolean hasInPlace) {}

    /**
     * The gradients of a Function's inputs.
     *
     * @param formulas of each input; the last stands for all inputs after it too. Empty where the Function says them itself
     * @param isBroadcast of each formula: whether it has the output's shape
     * @param lines for people, where they should read something else than the formulas; else none
     * @param differentiable the same made of Functions, for {@code create_graph=True}; null where there is none
     */
    public record Gradients<F>(List<Text<F>> formulas, List<Boolean> isBroadcast, Lines<F> lines,
            @Nullable DifferentiableGradient<F> differentiable) {}

    /** The lines that people read of the gradients. */
    @FunctionalInterface
    public interface Lines<F> {
        /** One line for each input; none where the formulas say it. */
        List<Message> of(F function);
    }

    /** The gradient of an input, made of Functions: it can be differentiated again. */
    @FunctionalInterface
    public interface DifferentiableGradient<F> {
        /** The gradient of input {@code input} of a call of {@code function}. */
        GraphValue of(F function, int input, FunctionCall at);
    }

    /** The derivative of a Function of one number, by its input x and its output y. */
    @FunctionalInterface
    public interface Slope<F> {
        /** The derivative. */
        GraphValue of(F function, GraphValue x, GraphValue y);
    }

    /** The partial derivatives of a Function of several numbers, by its inputs and its output y. */
    @FunctionalInterface
    public interface Slopes<F> {
        /** The derivative by input {@code i}. */
        GraphValue of(F function, int i, List<GraphValue> in, GraphValue y);
    }

    /** A text that a Function's own numbers stand in. */
    @FunctionalInterface
    public interface Text<F> {
        /** The text. */
        String of(F function);
    }

    /** The type of an output's numbers, by those of the inputs. */
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

    /**
     * The constant {@code SIGNATURE} of a class of Functions.
     *
     * @throws IllegalStateException if it has none
     */
    static Signature<?> of(Class<? extends Function> function) {
        return CONSTANTS.get(function);
    }

    /** A Function that is no operator of PyTorch's. */
    public static Signature<Function> of(String name, String gradFn) {
        return of(Function.class, name, gradFn);
    }

    static <F extends Function> Signature<F> of(Class<F> function, String name, String gradFn) {
        return new Signature<>(function, name, gradFn, new Names<>(_ -> name, _ -> gradFn),
                new Aten(List.of(), List.of(), false, _ -> null), null,
                new Gradients<>(List.of(), List.of(), _ -> List.of(), null), Types::common, false,
                PythonForm.Call.TORCH,
                List.of());
    }

    static <F extends Function> Signature<F> of(Class<F> function, String name, String gradFn, String operator,
            Maker maker, String... inputs) {
        return of(function, name, gradFn).with(new Aten(List.of(operator), List.of(inputs), false, maker));
    }

    /** One of the operator {@code aten.name.default}. */
    static <F extends Function> Signature<F> of(Class<F> function, String name, String gradFn, Maker maker,
            String... inputs) {
        return of(function, name, gradFn, "aten." + name + ".default", maker, inputs);
    }

    /** One that PyTorch calls with so many tensors and nothing else, by one name everywhere; of one, fractions come of whole numbers. */
    static <F extends Function> Signature<F> elementwise(Class<F> function, String name, String gradFn, int operands,
            Supplier<Function> maker) {
        Signature<F> it = of(function, name, gradFn, _ -> maker.get());
        return new Signature<>(function, name, gradFn, it.names, it.aten, new Call(operands, List.of(), true, true),
                it.gradients,
                operands == 1 ? Types::floating : Types::common, false, it.form, it.arguments);
    }

    private Signature<F> with(Aten other) {
        return new Signature<>(function, name, gradFn, names, other, call, gradients, result, givesNewArrays, form,
                arguments);
    }

    private Signature<F> with(Gradients<F> other) {
        return new Signature<>(function, name, gradFn, names, aten, call, other, result, givesNewArrays, form,
                arguments);
    }

    private Signature<F> with(PythonForm other, List<Text<F>> texts) {
        return new Signature<>(function, name, gradFn, names, aten, call, gradients, result, givesNewArrays, other,
                texts);
    }

    /** The same, of these operators as well. */
    Signature<F> also(String... more) {
        return with(new Aten(Stream.concat(aten.names.stream(), Stream.of(more)).toList(), aten.inputs,
                aten.hasByProducts, aten.maker));
    }

    /** The same, of an operator with more outputs, which get no gradient. */
    Signature<F> withByProducts() {
        return with(new Aten(aten.names, aten.inputs, true, aten.maker));
    }

    /** Under names that its own numbers decide. */
    Signature<F> named(Text<F> call, Text<F> node) {
        return new Signature<>(function, name, gradFn, new Names<>(call, node), aten, this.call, gradients, result,
                givesNewArrays, form, arguments);
    }

    /** The same, with a {@code grad_fn} that its own numbers decide. */
    Signature<F> node(Text<F> node) {
        return named(names.call, node);
    }

    /** Called by scripts with one tensor, and these arguments of the operator. */
    Signature<F> called(String... given) {
        return with(new Call(1, List.of(given), false, true));
    }

    /** The same, which PyTorch does not have in place. */
    Signature<F> withoutInPlace() {
        Call there = Objects.requireNonNull(call);
        return with(new Call(there.operands, there.arguments, there.isElementwise, false));
    }

    private Signature<F> with(Call other) {
        return new Signature<>(function, name, gradFn, names, aten, other, gradients, result, givesNewArrays, form,
                arguments);
    }

    /** The same, with the gradient of each input, of its shape. */
    Signature<F> gradient(String... formulas) {
        return gradient(Arrays.stream(formulas).map(GradientFormula::of).toArray(GradientFormula[]::new));
    }

    /** The same, with the gradient of each input, of the output's shape, which is summed to the input's where that was stretched. */
    Signature<F> broadcast(String... formulas) {
        return gradient(Arrays.stream(formulas).map(GradientFormula::broadcast).toArray(GradientFormula[]::new));
    }

    /** The same, with the gradient of each input. */
    Signature<F> gradient(GradientFormula... formulas) {
        return with(Arrays.stream(formulas).<Text<F>>map(each -> _ -> each.formula()).toList(),
                Arrays.stream(formulas).map(GradientFormula::isBroadcast).toList());
    }

    /** The same, with the gradient of each input, of its shape, by the Function's own numbers. */
    @SafeVarargs
    final Signature<F> gradient(Text<F>... formulas) {
        return with(List.of(formulas), Arrays.stream(formulas).map(_ -> false).toList());
    }

    /** The same, with the gradient of each input, of the output's shape, by the Function's own numbers. */
    @SafeVarargs
    final Signature<F> broadcast(Text<F>... formulas) {
        return with(List.of(formulas), Arrays.stream(formulas).map(_ -> true).toList());
    }

    private Signature<F> with(List<Text<F>> formulas, List<Boolean> isBroadcast) {
        return with(new Gradients<>(formulas, isBroadcast, gradients.lines, gradients.differentiable));
    }

    /** The same, with the gradients told to people in other words than the formulas'. */
    Signature<F> explained(Message... lines) {
        List<Message> all = List.of(lines);
        return explained(_ -> all);
    }

    /** The same, with the gradients told to people in other words than the formulas', by the Function's own numbers. */
    Signature<F> explained(Lines<F> lines) {
        return with(new Gradients<>(gradients.formulas, gradients.isBroadcast, lines, gradients.differentiable));
    }

    /** The same, with gradients that are linear in that of the output and do not change with the inputs, at least piecewise. */
    Signature<F> linear() {
        return differentiable((_, input, at) -> at.pullback(input));
    }

    /**
     * The same of a Function of one input which PyTorch lets depend on it.
     *
     * @param second how PyTorch calls the gradient of the gradient: {@code Threshold} of {@code ThresholdBackwardBackward0}
     */
    Signature<F> linear(String second) {
        return differentiable(at -> at.pullback(second));
    }

    /** The same, with the gradient made of Functions. */
    Signature<F> differentiable(DifferentiableGradient<F> differentiable) {
        return with(new Gradients<>(gradients.formulas, gradients.isBroadcast, gradients.lines, differentiable));
    }

    /** The same, with the gradient of the only input made of Functions. */
    Signature<F> differentiable(BiFunction<F, FunctionCall, GraphValue> differentiable) {
        return differentiable((f, _, at) -> differentiable.apply(f, at));
    }

    /** The same, with the gradient of the only input made of Functions. */
    Signature<F> differentiable(java.util.function.Function<FunctionCall, GraphValue> differentiable) {
        return differentiable((_, _, at) -> differentiable.apply(at));
    }

    /** The same, with the derivative that the gradient is multiplied by, made of Functions. */
    Signature<F> slope(Slope<F> slope) {
        return differentiable((f, _, at) -> at.gradient().mul(slope.of(f, at.in(0), at.output())));
    }

    /** The same, with the derivative that the gradient is multiplied by, made of Functions. */
    Signature<F> slope(BinaryOperator<GraphValue> slope) {
        return slope((_, x, y) -> slope.apply(x, y));
    }

    /** The same, with the partial derivatives that the gradient is multiplied by, made of Functions; broadcast. */
    Signature<F> slopes(Slopes<F> slopes) {
        return differentiable((f, input, at) -> at.gradient().mul(slopes.of(f, input, at.inputs(), at.output()))
                .sumTo(at.shape(input)));
    }

    /** With another type than the common one of all inputs. */
    Signature<F> result(TypeRule rule) {
        return new Signature<>(function, name, gradFn, names, aten, call, gradients, rule, givesNewArrays, form,
                arguments);
    }

    /** The same, with gradients that have numbers of their own, or are the one that came. */
    Signature<F> newArrays() {
        return new Signature<>(function, name, gradFn, names, aten, call, gradients, result, true, form, arguments);
    }

    /** Written {@code torch.name(x, …)} in Python. */
    @SafeVarargs
    final Signature<F> torch(Text<F>... texts) {
        return with(PythonForm.Call.TORCH, List.of(texts));
    }

    /** Written {@code x.name(…)} in Python. */
    @SafeVarargs
    final Signature<F> method(Text<F>... texts) {
        return with(PythonForm.Call.METHOD, List.of(texts));
    }

    /** Written {@code F.name(x, …)} in Python. */
    @SafeVarargs
    final Signature<F> functional(Text<F>... texts) {
        return with(PythonForm.Call.FUNCTIONAL, List.of(texts));
    }

    /** Written {@code torch.linalg.name(x, …)} in Python. */
    @SafeVarargs
    final Signature<F> linalg(Text<F>... texts) {
        return with(PythonForm.Call.LINALG, List.of(texts));
    }

    /** Written with a sign between its two inputs in Python. */
    Signature<F> operator(Operator operator) {
        return with(operator, List.of());
    }

    /**
     * Written as this text in Python.
     *
     * @param text with a place for each input: {@code {0} % {1}}
     */
    Signature<F> written(Text<F> text) {
        return with(PythonForm.Call.WRITTEN, List.of(text));
    }

    /** The name of a Function with this signature. */
    String name(Function of) {
        return names.call.of(function.cast(of));
    }

    /** The {@code grad_fn} that PyTorch prints of a Function with this signature. */
    String gradFn(Function of) {
        return names.gradFn.of(function.cast(of));
    }

    /** The lines that people read of the gradients of a Function with this signature. */
    List<Message> lines(Function of) {
        List<Message> lines = gradients.lines.of(function.cast(of));
        return lines.isEmpty() ? GradientFormula.lines(of.vjp()) : lines;
    }

    /** The formulas of the gradients of a Function with this signature. */
    List<GradientFormula> formulas(Function of) {
        F it = function.cast(of);
        List<GradientFormula> formulas = new ArrayList<>();
        for (int i = 0; i < gradients.formulas.size(); i++) {
            formulas.add(new GradientFormula(gradients.formulas.get(i).of(it), gradients.isBroadcast.get(i)));
        }
        return formulas;
    }

    /** The gradient of an input of a Function with this signature made of Functions. */
    GraphValue gradient(Function of, int input, FunctionCall at) {
        DifferentiableGradient<F> differentiable = gradients.differentiable;
        if (differentiable == null) {
            throw at.refusal();
        }
        return differentiable.of(function.cast(of), input, at);
    }

    /** The expression that Python has of a Function with this signature, of these inputs. */
    String python(Function of, List<String> in) {
        F it = function.cast(of);
        return form.write(of.call(), in, arguments.stream().map(each -> each.of(it)).toList());
    }
}
