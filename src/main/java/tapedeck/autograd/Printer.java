package tapedeck.autograd;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tapedeck.array.NdArray;
import tapedeck.array.Views;

/** Writes a tensor as PyTorch prints it: four digits, one format for all numbers, the middle of a long one left out. */
final class Printer {
    private static final int LINE = 80;
    private static final int DIGITS = 4;
    private static final int EDGE = 3;
    private static final int LONG = 1000;
    private static final String START = "tensor(";

    private final boolean shortened;
    private boolean whole = true;
    private boolean scientific;
    private int width = 1;

    private Printer(NdArray array) {
        shortened = array.numel() > LONG;
        List<Double> shown = new ArrayList<>();
        collect(array, shown);
        List<Double> plain = shown.stream().filter(v -> v != 0 && Double.isFinite(v)).toList();
        if (plain.isEmpty()) {
            return;
        }
        double max = plain.stream().mapToDouble(Math::abs).max().orElseThrow();
        double min = plain.stream().mapToDouble(Math::abs).min().orElseThrow();
        whole = plain.stream().allMatch(v -> v == Math.rint(v));
        scientific = max / min > 1000 || max > 1e8 || (!whole && min < 1e-4);
        width = plain.stream().mapToInt(v -> number(v).length()).max().orElseThrow();
    }

    /** @param suffix what is said behind the numbers, or empty */
    static String print(NdArray array, String suffix) {
        StringBuilder text = new StringBuilder(START);
        if (array.numel() == 0) {
            text.append("[]").append(array.dim() == 1 ? "" : ", size=(" + list(array.shape().toString()) + ")");
        } else {
            text.append(new Printer(array).block(array, START.length()));
        }
        if (!suffix.isEmpty()) {
            int line = text.length() - text.lastIndexOf("\n") - 1;
            boolean fits = line + suffix.length() + 2 <= LINE;
            text.append(fits ? ", " : ",\n" + " ".repeat(START.length())).append(suffix);
        }
        return text.append(")").toString();
    }

    private static String list(String sizes) {
        return sizes.substring(1, sizes.length() - 1);
    }

    private static boolean skips(NdArray array, boolean shortened) {
        return shortened && array.shape().size(0) > 2 * EDGE;
    }

    private static NdArray at(NdArray array, int i) {
        return Views.squeeze(Views.narrow(array, 0, i, 1), 0);
    }

    private void collect(NdArray array, List<Double> shown) {
        if (array.dim() == 0) {
            shown.add(array.item());
            return;
        }
        int size = array.shape().size(0);
        for (int i = 0; i < size; i++) {
            if (skips(array, shortened) && i == EDGE) {
                i = size - EDGE;
            }
            collect(at(array, i), shown);
        }
    }

    private String block(NdArray array, int indent) {
        if (array.dim() == 0) {
            return padded(array.item());
        }
        int size = array.shape().size(0);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (skips(array, shortened) && i == EDGE) {
                parts.add(array.dim() == 1 ? " ..." : "...");
                i = size - EDGE;
            }
            parts.add(block(at(array, i), indent + 1));
        }
        String margin = " ".repeat(indent + 1);
        if (array.dim() > 1) {
            return "[" + String.join("," + "\n".repeat(array.dim() - 1) + margin, parts) + "]";
        }
        int perLine = Math.max(1, (LINE - indent) / (width + 2));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += perLine) {
            lines.add(parts.subList(i, Math.min(i + perLine, parts.size())).stream()
                    .collect(Collectors.joining(", ")));
        }
        return "[" + String.join(",\n" + margin, lines) + "]";
    }

    private String padded(double value) {
        String number = number(value);
        return " ".repeat(Math.max(0, width - number.length())) + number;
    }

    private String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        String sign = Math.copySign(1, value) < 0 ? "-" : "";
        BigDecimal exact = new BigDecimal(Math.abs(value));
        if (scientific) {
            BigDecimal rounded = exact.round(new MathContext(DIGITS + 1, RoundingMode.HALF_EVEN));
            return sign + String.format(Locale.ROOT, "%." + DIGITS + "e", rounded);
        }
        return sign + (whole
                ? exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString() + "."
                : exact.setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString());
    }
}
