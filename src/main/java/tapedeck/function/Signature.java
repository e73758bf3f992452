package tapedeck.function;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The signature that PyTorch knows a Function by: the names that it prints, and the operators that record it.
 *
 * @param name what is called: {@code matmul}
 * @param gradFn what PyTorch prints as {@code grad_fn} of the output: {@code MmBackward0}
 * @param operators as a {@code TorchDispatchMode} sees them, {@code aten.addmm.default}; in place ({@code aten.relu_.default})
 *        they are meant, too. Empty if PyTorch has none
 * @param inputs the operator's arguments that are the Function's inputs; empty if all its tensors are
 * @param plain how Python calls it under its name, in {@code torch}, as a method and in place, where it takes tensors alone; else null
 * @param hasByProducts whether it is the first of several outputs of the operator, of which the others get no gradient
 * @param maker makes it from a call of one of the operators
 */
public record Signature(String name, String gradFn, List<String> operators, List<String> inputs, @Nullable Plain plain,
        boolean hasByProducts, Maker maker) {
    /**
     * A Function that takes tensors alone.
     *
     * @param operands how many
     */
    public record Plain(int operands, Supplier<Function> maker) {}

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
        return new Signature(name, gradFn, List.of(), List.of(), null, false, _ -> null);
    }

    static Signature of(String name, String gradFn, String operator, Maker maker, String... inputs) {
        return new Signature(name, gradFn, List.of(operator), List.of(inputs), null, false, maker);
    }

    /** One that PyTorch calls with so many tensors and nothing else, by one name everywhere. */
    static Signature elementwise(String name, String gradFn, int operands, Supplier<Function> maker) {
        return new Signature(name, gradFn, List.of("aten." + name + ".default"), List.of(),
                new Plain(operands, maker), false, _ -> maker.get());
    }

    /** The same, of these operators as well. */
    Signature also(String... more) {
        return new Signature(name, gradFn, Stream.concat(operators.stream(), Stream.of(more)).toList(), inputs, plain,
                hasByProducts, maker);
    }

    /** The same, of an operator with more outputs, which get no gradient. */
    Signature withByProducts() {
        return new Signature(name, gradFn, operators, inputs, plain, true, maker);
    }

    /** The same under other names, of a Function that PyTorch calls by its arguments. */
    Signature named(String other, String node) {
        return new Signature(other, node, operators, inputs, plain, hasByProducts, maker);
    }
}
