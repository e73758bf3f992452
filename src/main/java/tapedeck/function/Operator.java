package tapedeck.function;

import java.util.List;

/** The operator that Python writes between two operands. */
public enum Operator implements PythonForm {
    /** Also of numbers. */
    ADD("+", true), SUB("-", true), MUL("*", true), DIV("/", true),
    /** Of tensors only. */
    MATMUL("@", false);

    private final String sign;
    private final boolean takesNumbers;

    Operator(String sign, boolean takesNumbers) {
        this.sign = sign;
        this.takesNumbers = takesNumbers;
    }

    /** As Python writes it. */
    public String sign() {
        return sign;
    }

    /** Returns whether an operand may be a plain number. */
    public boolean takesNumbers() {
        return takesNumbers;
    }

    @Override
    public String write(String name, List<String> in, List<String> arguments) {
        return in.getFirst() + " " + sign + " " + in.get(1);
    }
}
