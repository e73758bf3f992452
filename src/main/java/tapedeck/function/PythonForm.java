package tapedeck.function;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tapedeck.text.Python;
import tapedeck.text.Substitution;

/** The form in which Python writes the call of a Function. */
public sealed interface PythonForm permits PythonForm.Call, Operator {
    /**
     * The expression.
     *
     * @param name what is called
     * @param in the inputs, as expressions
     * @param arguments what comes after them; what is empty is left out
     */
    String write(String name, List<String> in, List<String> arguments);

    /** A call by name. */
    enum Call implements PythonForm {
        /** {@code torch.relu(x)}. */
        TORCH,
        /** {@code x.mean()}. */
        METHOD,
        /** {@code F.silu(x)}, of {@code torch.nn.functional}. */
        FUNCTIONAL,
        /** {@code torch.linalg.det(x)}. */
        LINALG,
        /** As the only argument says, in which {@code {0}} and {@code {1}} stand for the inputs: {@code x % y}. */
        WRITTEN;

        private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

        @Override
        public String write(String name, List<String> in, List<String> arguments) {
            String[] all = Stream.concat(in.stream(), arguments.stream()).toArray(String[]::new);
            return switch (this) {
                case TORCH -> Python.torch(name, all);
                case METHOD -> Python.method(all[0], name, Arrays.copyOfRange(all, 1, all.length));
                case FUNCTIONAL -> Python.functional(name, all);
                case LINALG -> Python.torch("linalg." + name, all);
                case WRITTEN -> Substitution.of(arguments.getFirst(), PLACE.matcher(arguments.getFirst()),
                        found -> in.get(Integer.parseInt(found.group(1))));
            };
        }
    }
}
