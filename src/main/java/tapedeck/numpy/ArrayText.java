package tapedeck.numpy;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import tapedeck.array.DType;

/** Writes an array as numpy prints it: {@code [1.  2.5]}, or {@code array([1. , 2.5])}. */
public final class ArrayText {
    private static final String DOTS = "...";

    private final PrintOptions options;
    private final String separator;
    private final boolean shortened;
    private final DoubleFunction<String> format;

    private ArrayText(NumpyArray a, String separator, PrintOptions options, DoubleFunction<String> objects) {
        this.options = options;
        this.separator = separator;
        shortened = a.size() > options.threshold();
        format = format(a, objects);
    }

    /**
     * {@code numpy.array2string}.
     *
     * @param separator between elements
     * @param prefix how many characters stand before it on the first line
     * @param objects writes the text or object that a number stands for
     */
    public static String of(NumpyArray a, String separator, int prefix, PrintOptions options,
            DoubleFunction<String> objects) {
        if (a.size() == 0) {
            return "[]";
        }
        return new ArrayText(a, separator, options, objects).text(a, new int[0],
                " ".repeat(prefix + (a.dim() > 0 ? 1 : 0)),
                options.width());
    }

    /** {@code repr} of an array. */
    public static String repr(NumpyArray a, PrintOptions options, DoubleFunction<String> objects) {
        String prefix = "array(";
        PrintOptions narrower = new PrintOptions(options.precision(), options.threshold(), options.edge(),
                options.width() - 1, options.suppress(), options.equal(), options.fixed());
        StringBuilder text = new StringBuilder(prefix).append(of(a, ", ", prefix.length(), narrower, objects));
        String sizes = Arrays.toString(a.shape()).replace('[', '(').replace("]", a.dim() == 1 ? ",)" : ")");
        DType number = a.element().number();
        boolean implied = a.element().isNumber()
                && (number == DType.BOOL || number == DType.INT64 || number == DType.FLOAT64);
        String more = (a.size() == 0 && a.dim() != 1) || a.size() > options.threshold() ? "shape=" + sizes : "";
        if (!implied || a.size() == 0) {
            String word = a.element().word();
            more += (more.isEmpty() ? "" : ", ") + "dtype=" + (word.startsWith("U") ? "'<" + word + "'" : word);
        }
        if (more.isEmpty()) {
            return text.append(')').toString();
        }
        text.append(',');
        int last = text.length() - (text.lastIndexOf("\n") + 1);
        boolean wraps = last + more.length() + 2 > options.width();
        return text.append(wraps ? "\n" + " ".repeat(prefix.length()) : " ").append(more).append(')').toString();
    }

    /** A scalar as {@code str} has it. */
    public static String scalar(double value, Element element) {
        return switch (element.number().category()) {
            case BOOL -> value != 0 ? "True" : "False";
            case INTEGER -> Long.toString((long) value);
            case FLOATING -> FloatFormat.scalar(value, element.number() == DType.FLOAT32);
        };
    }

    private DoubleFunction<String> format(NumpyArray a, DoubleFunction<String> objects) {
        Element element = a.element();
        if (!element.isNumber()) {
            return objects;
        }
        if (element.isBool()) {
            return a.dim() == 0 ? v -> v != 0 ? "True" : "False" : v -> v != 0 ? " True" : "False";
        }
        double[] shown = shortened ? edges(a) : a.toArray();
        if (element.isFloating()) {
            return new FloatFormat(shown, element.number() == DType.FLOAT32, options)::format;
        }
        int width = Arrays.stream(shown).mapToInt(v -> Long.toString((long) v).length()).max().orElse(1);
        return v -> {
            String digits = Long.toString((long) v);
            return " ".repeat(width - digits.length()) + digits;
        };
    }

    /** The numbers at either end of every dimension. */
    private double[] edges(NumpyArray a) {
        NumpyArray part = a;
        for (int d = 0; d < a.dim(); d++) {
            int size = a.shape()[d];
            if (size > 2 * options.edge()) {
                IntUnaryOperator place = i -> i < options.edge() ? i : size - 2 * options.edge() + i;
                double[] places = IntStream.range(0, 2 * options.edge()).map(place).asDoubleStream().toArray();
                part = ArrayPlaces.take(part, NumpyArray.of(places, Element.INT64, places.length), d);
            }
        }
        return part.toArray();
    }

    private String text(NumpyArray a, int[] index, String indent, int width) {
        int left = a.dim() - index.length;
        if (left == 0) {
            return format.apply(a.data().get(index));
        }
        int size = a.shape()[index.length];
        boolean cut = shortened && size > 2 * options.edge();
        String inner = left == 1 ? line(a, index, indent, width, size, cut) : rows(a, index, indent, width, size, cut);
        return "[" + inner.substring(Math.min(indent.length(), inner.length())) + "]";
    }

    private String line(NumpyArray a, int[] index, String indent, int width, int size, boolean cut) {
        int room = width - Math.max(separator.stripTrailing().length(), 1);
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < size; i++) {
            if (cut && i == options.edge()) {
                extend(text, line, DOTS, room, indent);
                line.append(separator);
                i = size - options.edge();
            }
            extend(text, line, text(a, with(index, i), indent + " ", width - 1), room, indent);
            if (i < size - 1) {
                line.append(separator);
            }
        }
        return text.append(line).toString();
    }

    private static void extend(StringBuilder text, StringBuilder line, String word, int room, String indent) {
        if (line.length() + word.length() > room && line.length() > indent.length()) {
            text.append(line.toString().stripTrailing()).append('\n');
            line.setLength(0);
            line.append(indent);
        }
        line.append(word);
    }

    private String rows(NumpyArray a, int[] index, String indent, int width, int size, boolean cut) {
        String between = separator.stripTrailing() + "\n".repeat(a.dim() - index.length - 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            if (cut && i == options.edge()) {
                text.append(indent).append(DOTS).append(between);
                i = size - options.edge();
            }
            text.append(indent).append(text(a, with(index, i), indent + " ", width - 1));
            text.append(i < size - 1 ? between : "");
        }
        return text.toString();
    }

    private static int[] with(int[] index, int i) {
        int[] longer = Arrays.copyOf(index, index.length + 1);
        longer[index.length] = i;
        return longer;
    }
}
