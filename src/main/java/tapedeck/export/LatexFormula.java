package tapedeck.export;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas of tensors' names, as the window writes them, for LaTeX. */
public final class LatexFormula {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*";
    private static final Pattern TOKEN = Pattern.compile("(" + NAME + ")|∂(" + NAME + ")/∂(" + NAME + ")|.",
            Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("∂(" + NAME + ")/∂");
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L})(\\p{Nd}+)");
    private static final String GRAD = ".grad";
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("@", "\\, "), Map.entry("·", "\\cdot "),
            Map.entry("*", "\\cdot "), Map.entry("−", "-"), Map.entry("²", "^{2}"), Map.entry("Σ", "\\sum "),
            Map.entry("≤", "\\le "), Map.entry("≥", "\\ge "), Map.entry("×", "\\times "), Map.entry("…", "\\ldots "),
            Map.entry("%", "\\%"), Map.entry("#", "\\#"), Map.entry("&", "\\&"), Map.entry("$", "\\$"),
            Map.entry("{", "\\{"), Map.entry("}", "\\}"), Map.entry("\\", "\\backslash "));

    private LatexFormula() {}

    /** {@code w2.grad = hᵀ @ ∂loss/∂m2} as {@code \frac{\partial loss}{\partial w_{2}} = h^{\top} \, …}. */
    public static String of(String formula) {
        StringBuilder text = new StringBuilder();
        Matcher begun = ROOT.matcher(formula);
        String root = begun.find() ? begun.group(1) : "L";
        Matcher token = TOKEN.matcher(formula.replace("ᵀ", "^T"));
        while (token.find()) {
            String word = token.group(1);
            boolean call = token.end() < formula.length() && formula.replace("ᵀ", "^T").startsWith("(", token.end());
            if (token.group(2) != null) {
                text.append(derivative(token.group(2), token.group(3)));
            } else if (word == null) {
                text.append(SIGNS.getOrDefault(token.group(), token.group()));
            } else if (word.equals("T") && text.toString().endsWith("^")) {
                text.append("{\\top}");
            } else if (call) {
                text.append("\\operatorname{").append(escaped(token.group())).append('}');
            } else if (token.group().endsWith(GRAD)) {
                text.append(derivative(root, word.substring(0, word.length() - GRAD.length())));
            } else {
                text.append(name(token.group()));
            }
        }
        return text.toString();
    }

    private static String derivative(String of, String by) {
        return "\\frac{\\partial " + name(of) + "}{\\partial " + name(by) + "}";
    }

    private static String name(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? numbered.group(1) + "_{" + numbered.group(2) + "}"
                : name.length() == 1 ? name : "\\mathit{" + escaped(name) + "}";
    }

    private static String escaped(String name) {
        return name.replace("_", "\\_");
    }
}
