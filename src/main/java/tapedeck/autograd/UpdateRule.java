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
}
