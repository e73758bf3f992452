package tapedeck.autograd;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tapedeck.text.Numbers;
import tapedeck.text.Substitution;

/**
 * By what a parameter is updated.
 *
 * @param formulas one a line, in which the rate is {@code lr} and an option has PyTorch's name
 * @param options the values of those options
 * @param isPlain whether it is the plainest of all, {@code data -= lr · grad} and nothing else
 */
public record UpdateRule(List<String> formulas, Map<String, Double> options, boolean isPlain) {
    private static final Pattern WORD = Pattern.compile("\\b[a-z]\\w*");

    public UpdateRule {
        formulas = List.copyOf(formulas);
        options = Map.copyOf(options);
    }

    /** The formulas in numbers, {@code buf = 0.9·buf + grad}, with {@code rate} for the rate. */
    public List<String> at(String rate) {
        return formulas.stream().map(line -> Substitution.of(line, WORD.matcher(line),
                word -> word.group().equals("lr") ? rate : value(word.group()))).toList();
    }

    private String value(String word) {
        Double value = options.isEmpty() ? null : options.get(word); // see ParameterState.restore
        return value == null ? word : Numbers.shortest(value);
    }
}
