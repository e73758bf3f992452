package tapedeck.function;

import java.util.List;
import tapedeck.text.Python;

/** How Python writes the call of a Function. */
public sealed interface PythonForm permits PythonForm.Call, Operator {
    /**
     * The expression.
     *
     * @param name what is called
     * @param in the inputs, as expressions
     */
    String write(String name, List<String> in);

    /** A call by name. */
    enum Call implements PythonForm {
        /** {@code torch.relu(x)}. */
        TORCH,
        /** {@code x.mean()}. */
        METHOD,
        /** {@code F.silu(x)}, of {@code torch.nn.functional}. */
        FUNCTIONAL,
        /** {@code torch.linalg.det(x)}. */
        LINALG;

        @Override
        public String write(String name, List<String> in) {
            String[] all = in.toArray(String[]::new);
            return switch (this) {
                case TORCH -> Python.torch(name, all);
                case METHOD -> Python.method(in.getFirst(), name, in.subList(1, in.size()).toArray(String[]::new));
                case FUNCTIONAL -> Python.functional(name, all);
                case LINALG -> Python.torch("linalg." + name, all);
            };
        }
    }
}
