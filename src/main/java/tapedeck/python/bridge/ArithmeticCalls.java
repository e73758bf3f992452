package tapedeck.python.bridge;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.Tensor;

/** What Python's operators mean for tensors and numbers. Where an operand is neither, Python asks the other side. */
public final class ArithmeticCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        operator(table, "add", Tensor::add);
        operator(table, "sub", Tensor::sub);
        operator(table, "mul", Tensor::mul);
        operator(table, "div", Tensor::div);
        operator(table, "matmul", Tensor::matmul);
        operator(table, "add_", Tensor::add_);
        operator(table, "sub_", Tensor::sub_);
        operator(table, "mul_", Tensor::mul_);
        operator(table, "div_", Tensor::div_);
        table.put("neg", in -> in.tensor(0).neg());
        table.put("pow", ArithmeticCalls::pow);
    }

    /** None stands for NotImplemented. */
    private static void operator(CallTable table, String name, BinaryOperator<Tensor> operation) {
        table.put(name, in -> {
            Tensor left = in.operandOrNull(0);
            Tensor right = in.operandOrNull(1);
            return left == null || right == null ? null : operation.apply(left, right);
        });
    }

    private static @Nullable Object pow(Arguments in) {
        if (!in.isTensor(1) && in.value(1).isNumber()) {
            return in.tensor(0).pow(in.number(1));
        }
        Tensor base = in.operandOrNull(0);
        Tensor exponent = in.operandOrNull(1);
        return base == null || exponent == null ? null : base.pow(exponent);
    }
}
