package tapedeck.python.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Reads what Python's {@code Figure.told()} says: lists, and lists of pairs of a name and a value. */
final class PlotReader {
    private PlotReader() {}

    static PlotFigure figure(Value told) {
        return new PlotFigure(at(told, 0).asInt(), at(told, 1).asDouble(), at(told, 2).asDouble(),
                at(told, 3).asString(), list(at(told, 4), PlotReader::axes));
    }

    private static PlotAxes axes(Value told) {
        double[] p = numbers(at(told, 0));
        Map<String, Value> set = pairs(at(told, 1));
        List<Map<String, Value>> parts = list(at(told, 2), PlotReader::pairs);
        List<PlotSeries> series = parts.stream().map(PlotReader::series).toList();
        PlotAxes bar = parts.stream().filter(each -> each.containsKey("bar") && each.containsKey("stops")).findFirst()
                .map(PlotReader::bar).orElse(null);
        return new PlotAxes(
                new PlotAxes.Place((int) p[0], (int) p[1], (int) p[2], (int) p[3], (int) p[4], (int) p[5]),
                new PlotAxes.Words(text(set, "title"), text(set, "xlabel"), text(set, "ylabel")),
                scale(set, "x"), scale(set, "y"), flag(set, "grid"), flag(set, "legend"), flag(set, "frame"),
                flag(set, "equal"), series, bar);
    }

    private static PlotAxes.Scale scale(Map<String, Value> set, String axis) {
        Value limits = set.get(axis + "lim");
        Value ticks = set.get(axis + "ticks");
        Value words = set.get(axis + "words");
        return new PlotAxes.Scale(limits == null ? null : at(limits, 0).asDouble(),
                limits == null ? null : at(limits, 1).asDouble(), text(set, axis + "scale").equals("log"),
                ticks == null ? null : list(ticks, Value::asDouble),
                words == null ? List.of() : list(words, Value::asString));
    }

    private static PlotSeries series(Map<String, Value> set) {
        PlotSeries.Look look = new PlotSeries.Look(text(set, "label"),
                set.containsKey("color") ? text(set, "color") : "#000000",
                number(set, "alpha", 1), text(set, "style"), number(set, "width", 1.5));
        return switch (text(set, "kind")) {
            case "line" -> new PlotSeries.Line(look, numbers(set, "x"), numbers(set, "y"), text(set, "marker"),
                    number(set, "size", 6));
            case "scatter" -> new PlotSeries.Scatter(look, numbers(set, "x"), numbers(set, "y"), text(set, "marker"),
                    numbers(set, "sizes"), texts(set, "colors"));
            case "bars" -> new PlotSeries.Bars(look, numbers(set, "at"), numbers(set, "wide"), numbers(set, "start"),
                    numbers(set, "long"), flag(set, "lying"), texts(set, "colors"));
            case "image" -> flag(set, "colours")
                    ? new PlotSeries.Pixels(look, list(value(set, "values"), row -> list(row, Value::asString)),
                            numbers(set, "extent"), flag(set, "lower"))
                    : image(set, look);
            case "contours" -> contours(set, look);
            case "band" -> new PlotSeries.Band(look, numbers(set, "x"), numbers(set, "low"), numbers(set, "high"));
            case "polygon" -> new PlotSeries.Polygon(look, numbers(set, "x"), numbers(set, "y"));
            case "errors" -> new PlotSeries.Errors(look, numbers(set, "x"), numbers(set, "y"), numbers(set, "low"),
                    numbers(set, "high"), flag(set, "upright"));
            case "rule" -> new PlotSeries.Rule(look, number(set, "at", 0), flag(set, "upright"));
            case "text" -> new PlotSeries.Note(look, number(set, "x", 0), number(set, "y", 0), text(set, "text"),
                    flag(set, "middle"));
            default -> throw new IllegalArgumentException(text(set, "kind"));
        };
    }

    private static PlotSeries.Image image(Map<String, Value> set, PlotSeries.Look look) {
        double[][] values = list(value(set, "values"), PlotReader::numbers).toArray(double[][]::new);
        double[] finite = java.util.Arrays.stream(values).flatMapToDouble(DoubleStream::of)
                .filter(Double::isFinite).toArray();
        return new PlotSeries.Image(look, values, numbers(set, "extent"), flag(set, "lower"), texts(set, "stops"),
                number(set, "vmin", DoubleStream.of(finite).min().orElse(0)),
                number(set, "vmax", DoubleStream.of(finite).max().orElse(1)));
    }

    private static PlotAxes bar(Map<String, Value> set) {
        double[] values = list(value(set, "values"),
                each -> each.hasArrayElements() ? numbers(each) : new double[]{each.asDouble()})
                .stream().flatMapToDouble(DoubleStream::of).filter(Double::isFinite).toArray();
        return ColourScale.of(text(set, "bar"), texts(set, "stops"),
                number(set, "vmin", DoubleStream.of(values).min().orElse(0)),
                number(set, "vmax", DoubleStream.of(values).max().orElse(1)));
    }

    private static PlotSeries.Contours contours(Map<String, Value> set, PlotSeries.Look look) {
        PlotSeries.Image heights = image(set, look);
        Value levels = value(set, "levels");
        double[] at;
        if (levels.hasArrayElements()) {
            at = numbers(levels);
        } else {
            int n = Math.max(1, levels.asInt());
            at = new double[n + 1];
            for (int i = 0; i <= n; i++) {
                at[i] = heights.low() + (heights.high() - heights.low()) * i / n;
            }
        }
        return new PlotSeries.Contours(look, heights, at, flag(set, "filled"));
    }

    private static Value at(Value list, int i) {
        return list.getArrayElement(i);
    }

    private static <T> List<T> list(Value values, Function<Value, T> each) {
        List<T> list = new ArrayList<>();
        for (long i = 0; i < values.getArraySize(); i++) {
            list.add(each.apply(values.getArrayElement(i)));
        }
        return list;
    }

    private static double[] numbers(Value values) {
        double[] numbers = new double[(int) values.getArraySize()];
        for (int i = 0; i < numbers.length; i++) {
            Value each = values.getArrayElement(i);
            numbers[i] = each.isBoolean() ? (each.asBoolean() ? 1 : 0) : each.asDouble();
        }
        return numbers;
    }

    private static Map<String, Value> pairs(Value told) {
        Map<String, Value> pairs = new HashMap<>();
        list(told, pair -> pairs.put(at(pair, 0).asString(), at(pair, 1)));
        return pairs;
    }

    private static Value value(Map<String, Value> set, String name) {
        return Objects.requireNonNull(set.get(name), name);
    }

    private static double[] numbers(Map<String, Value> set, String name) {
        return numbers(value(set, name));
    }

    private static List<String> texts(Map<String, Value> set, String name) {
        return list(value(set, name), Value::asString);
    }

    private static String text(Map<String, Value> set, String name) {
        @Nullable
        Value value = set.get(name);
        return value == null || !value.isString() ? "" : value.asString();
    }

    private static boolean flag(Map<String, Value> set, String name) {
        @Nullable
        Value value = set.get(name);
        return value != null && value.isBoolean() && value.asBoolean();
    }

    private static double number(Map<String, Value> set, String name, double otherwise) {
        @Nullable
        Value value = set.get(name);
        return value == null || !value.isNumber() ? otherwise : value.asDouble();
    }
}
