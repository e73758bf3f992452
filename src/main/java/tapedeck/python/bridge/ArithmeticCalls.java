package tapedeck.python.bridge;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.autograd.Tensor;

/** The meaning of Python's operators for tensors and numbers. Where an operand is neither, Python asks the other side. */
public final class ArithmeticCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        operator(table, "add", Tensor::add, (number, x) -> x.add(number));
        operator(table, "sub", Tensor::sub, Tensor::sub);
        operator(table, "rsub", Tensor::rsub, Tensor::rsub);
        operator(table, "mul", Tensor::mul, (number, x) -> x.mul(number));
        operator(table, "div", Tensor::div, Tensor::div);
        operator(table, "rdiv", ArithmeticCalls::dividing, ArithmeticCalls::dividing);
        table.put("matmul", in -> in.isTensor(0) && in.isTensor(1) ? in.tensor(0).matmul(in.tensor(1)) : null);
        operator(table, "add_", Tensor::add_, Tensor::add_);
        operator(table, "sub_", Tensor::sub_, Tensor::sub_);
        operator(table, "mul_", Tensor::mul_, Tensor::mul_);
        operator(table, "div_", Tensor::div_, Tensor::div_);
        table.put("pow", ArithmeticCalls::pow);
    }

    /** None stands for NotImplemented. A number on the left may make another Function. */
    private static void operator(CallTable table, String name, BinaryOperator<Tensor> operation,
            BinaryOperator<Tensor> ofNumber) {
        table.put(name, in -> {
            Tensor left = in.operandOrNull(0);
            Tensor right = in.operandOrNull(1);
            if (left == null || right == null) {
                return null;
            }
            return (in.isTensor(0) ? operation : ofNumber).apply(left, right);
        });
    }

    /** A number divided by a tensor as {@code 1 / x} has it. */
    private static Tensor dividing(Tensor x, Tensor number) {
        return x.reciprocal().mul(number);
    }

    private static @Nullable Object pow(Arguments in) {
        Tensor base = in.operandOrNull(0);
        Tensor exponent = in.operandOrNull(1);
        if (base == null || exponent == null) {
            return null;
        }
        if (!in.isTensor(0)) {
            return exponent.powOf(base);
        }
        boolean whole = !base.dtype().isFloating();
        if (in.isTensor(1) || (whole && exponent.dtype().isFloating())) {
            return base.pow(exponent);
        }
        if (whole && exponent.item() < 0) {
            throw new EngineException("Integers to negative integer powers are not allowed.");
        }
        return base.pow(exponent.item());
    }
}
