package tapedeck.autograd;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.SliceViews;

/** Writes a tensor as PyTorch prints it: so many digits, one format for all numbers, the middle of a long one left out. */
public final class Printer {
    private static final String START = "tensor(";
    /** Below, digits are found with numbers of 64 bits. */
    private static final double PLAIN = 1e8;
    private static final int MOST_QUICK = 6;
    private static final double NEAR = 1e-3;

    /**
     * The options of printing tensors, {@code torch.set_printoptions}.
     *
     * @param precision digits behind the point
     * @param threshold more elements than so many are shortened
     * @param edgeItems elements shown at each end of what is shortened
     * @param lineWidth characters of a line
     * @param scientific whether with an exponent; null lets the numbers decide
     */
    public record Options(int precision, double threshold, int edgeItems, int lineWidth,
            @Nullable Boolean scientific) {
        /** As PyTorch starts. */
        public static final Options USUAL = new Options(4, 1000, 3, 80, null);
    }

    private final Options options;
    private final DType type;
    private final boolean shortened;
    private boolean whole = true;
    private boolean scientific;
    private int width = 1;

    private Printer(NdArray array, DType type, Options options) {
        this.options = options;
        this.type = type;
        shortened = array.numel() > options.threshold;
        DoubleStream.Builder builder = DoubleStream.builder();
        collect(array, builder);
        double[] shown = builder.build().toArray();
        if (type.isFloating()) {
            choose(DoubleStream.of(shown).filter(v -> v != 0 && Double.isFinite(v)).toArray());
        } else {
            for (double value : shown) {
                width = Math.max(width, number(value).length());
            }
        }
    }

    private void choose(double[] plain) {
        if (plain.length == 0) {
            return;
        }
        double max = 0;
        double min = Double.POSITIVE_INFINITY;
        for (double value : plain) {
            max = Math.max(max, Math.abs(value));
            min = Math.min(min, Math.abs(value));
            whole &= value == Math.rint(value);
        }
        scientific = max / min > 1000 || max > 1e8 || (!whole && min < 1e-4);
        for (double value : plain) {
            width = Math.max(width, number(value).length());
        }
        scientific = options.scientific == null ? scientific : options.scientific;
    }

    /** The numbers of {@code array} as float64 prints them, which Java's lessons have; {@code suffix} is said behind them. */
    static String print(NdArray array, String suffix) {
        return print(array, DType.FLOAT64, DType.FLOAT64, suffix, Options.USUAL);
    }

    /** Returns what Python's {@code repr} says. */
    public static String print(Tensor tensor, DType usual, Options options) {
        String maker = tensor.gradFnName();
        return print(tensor.data(), tensor.dtype(), usual,
                maker != null ? "grad_fn=<" + maker + ">" : tensor.requiresGrad() ? "requires_grad=True" : "", options);
    }

    private static String print(NdArray array, DType type, DType usual, String history, Options options) {
        List<String> suffixes = new ArrayList<>();
        StringBuilder text = new StringBuilder(START);
        if (array.numel() == 0) {
            text.append("[]");
            if (array.dim() != 1) {
                String sizes = array.shape().toString();
                suffixes.add("size=(" + sizes.substring(1, sizes.length() - 1) + ")");
            }
        } else {
            new Printer(array, type, options).block(text, array, START.length());
        }
        boolean plain = type == usual || (array.numel() > 0 && (type == DType.INT64 || type == DType.BOOL));
        if (!plain) {
            suffixes.add("dtype=torch." + type.word());
        }
        if (!history.isEmpty()) {
            suffixes.add(history);
        }
        int line = text.length() - text.lastIndexOf("\n") + 1; // as PyTorch counts
        for (String suffix : suffixes) {
            if (line + suffix.length() + 2 > options.lineWidth) {
                text.append(",\n").append(" ".repeat(START.length())).append(suffix);
                line = START.length() + suffix.length();
            } else {
                text.append(", ").append(suffix);
                line += suffix.length() + 2;
            }
        }
        return text.append(")").toString();
    }

    private boolean skips(NdArray array) {
        return shortened && array.shape().size(0) > 2 * options.edgeItems;
    }

    private void collect(NdArray array, DoubleStream.Builder shown) {
        if (array.dim() == 0) {
            shown.add(array.item());
            return;
        }
        int size = array.shape().size(0);
        for (int i = 0; i < size; i++) {
            if (skips(array) && i == options.edgeItems) {
                i = size - options.edgeItems;
            }
            if (i < size) {
                collect(SliceViews.select(array, 0, i), shown);
            }
        }
    }

    private void block(StringBuilder text, NdArray array, int indent) {
        if (array.dim() == 0) {
            text.append(padded(array.item()));
            return;
        }
        int size = array.shape().size(0);
        int perLine = array.dim() > 1 ? 1 : Math.max(1, (options.lineWidth - indent) / (width + 2));
        String margin = " ".repeat(indent + 1);
        String between = ",\n" + "\n".repeat(Math.max(array.dim() - 2, 0)) + margin;
        text.append("[");
        int written = 0;
        for (int i = 0; i < size; i++) {
            if (skips(array) && i == options.edgeItems) {
                separate(text, written++, perLine, between);
                text.append(array.dim() == 1 ? " ..." : "...");
                i = size - options.edgeItems;
            }
            if (i < size) {
                separate(text, written++, perLine, between);
                block(text, SliceViews.select(array, 0, i), indent + 1);
            }
        }
        text.append("]");
    }

    private static void separate(StringBuilder text, int written, int perLine, String between) {
        if (written > 0) {
            text.append(written % perLine == 0 ? between : ", ");
        }
    }

    private String padded(double value) {
        String number = number(value);
        return " ".repeat(Math.max(0, width - number.length())) + number;
    }

    /** Rounded without big numbers, where that cannot be wrong: empty near a tie. */
    private String quick(double value) {
        int digits = whole ? 0 : options.precision;
        double unit = StrictMath.pow(10, digits);
        double scaled = value * unit;
        double below = Math.floor(scaled);
        double rest = scaled - below;
        if (digits > MOST_QUICK || Math.abs(rest - 0.5) < NEAR) {
            return "";
        }
        long rounded = (long) below + (rest > 0.5 ? 1 : 0);
        if (whole) {
            return rounded + ".";
        }
        if (digits == 0) {
            return Long.toString(rounded);
        }
        String fraction = Long.toString(rounded % (long) unit);
        return rounded / (long) unit + "." + "0".repeat(digits - fraction.length()) + fraction;
    }

    private String number(double value) {
        if (!type.isFloating()) {
            return type == DType.BOOL ? value != 0 ? "True" : "False" : Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        String sign = Math.copySign(1, value) < 0 ? "-" : "";
        if (!scientific && Math.abs(value) < PLAIN) {
            String quick = quick(Math.abs(value));
            if (!quick.isEmpty()) {
                return sign + quick;
            }
        }
        BigDecimal exact = new BigDecimal(Math.abs(value));
        if (scientific) {
            BigDecimal rounded = exact.round(new MathContext(options.precision + 1, RoundingMode.HALF_EVEN));
            return sign + String.format(Locale.ROOT, "%." + options.precision + "e", rounded);
        }
        return sign + (whole
                ? exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString() + "."
                : exact.setScale(options.precision, RoundingMode.HALF_EVEN).toPlainString());
    }
}
