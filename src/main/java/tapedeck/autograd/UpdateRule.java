package tapedeck.autograd;

import java.util.List;

/**
 * By what a parameter is updated.
 *
 * @param formulas one a line, in which the rate is {@code lr}
 * @param isPlain whether it is the plainest of all, {@code data -= lr · grad} and nothing else
 */
public record UpdateRule(List<String> formulas, boolean isPlain) {
    public UpdateRule {
        formulas = List.copyOf(formulas);
    }

    /** The formulas with {@code rate} where they multiply by {@code lr}. */
    public List<String> at(String rate) {
        return formulas.stream().map(line -> line.replace("lr·", rate + "·")).toList();
    }
}
