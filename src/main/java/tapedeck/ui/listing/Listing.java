package tapedeck.ui.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.SourceLine;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.export.Script;
import tapedeck.export.ScriptLine;
import tapedeck.export.ScriptPlace;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;

/** A whole program as it is read, with what its lines do. Immutable. */
public final class Listing {
    /** Of nothing. */
    public static final Listing EMPTY = new Listing(new Script(List.of()), List.of());

    private final Script whole;
    private final List<Line> lines;
    private final Map<ScriptPlace, Integer> places = new HashMap<>();

    private Listing(Script whole, List<Line> lines) {
        this.whole = whole;
        this.lines = lines;
        lines.forEach(line -> line.places().forEach(place -> places.putIfAbsent(place, line.number() - 1)));
    }

    /**
     * The listing of a program.
     *
     * @param whole as it is copied, with every digit
     * @param shown as it is read: the same lines with short numbers
     */
    public static Listing of(Script whole, Script shown) {
        boolean plain = shown.lines().stream().allMatch(line -> line.places().isEmpty());
        return new Listing(whole, IntStream.range(0, shown.lines().size())
                .mapToObj(i -> line(i + 1, shown.lines().get(i), plain)).toList());
    }

    private static Line line(int number, ScriptLine line, boolean plain) {
        String code = line.text().strip();
        if (plain) {
            boolean says = !code.isEmpty() && !code.startsWith("#");
            return new Line(number, line.text(), List.of(), says ? new Condition.AtLine(number) : null, null);
        }
        return new Line(number, line.text(), line.places(), HoldMoment.done(line.places(), code),
                HoldMoment.second(line.places(), code));
    }

    /** All lines, in order. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns whether no line knows what it does: somebody wrote them. */
    boolean isPlain() {
        return places.isEmpty() && !lines.isEmpty();
    }

    /** The whole program, exact. */
    public String text() {
        return whole.text();
    }

    /** The lines from one index to another, which is included, exact. */
    public String text(int from, int to) {
        return whole.lines().subList(from, to + 1).stream().map(ScriptLine::text).collect(Collectors.joining("\n"));
    }

    /** The index of the line where {@code place} is, or -1. */
    public int indexOf(ScriptPlace place) {
        return places.getOrDefault(place, -1);
    }

    /** The line on which a deck holds that meets {@code condition}, or null if it is on none. */
    public @Nullable Line find(Condition condition) {
        return lines.stream().filter(line -> line.concerns(condition, false) || line.concerns(condition, true))
                .findFirst().orElse(null);
    }

    /** The line at {@code index}, or the first after it, on which the deck can hold; null before the first iteration or after the loop. */
    public @Nullable Line holding(int index) {
        if (!isPlain() && index < indexOf(new ScriptPlace.Batch())) {
            return null;
        }
        return lines.stream().skip(index).filter(line -> line.condition() != null).findFirst().orElse(null);
    }

    /** Returns what a line is about: the tensor that it makes or changes, or the Function as long as that has not run; else null. */
    public @Nullable Selection subject(int index, @Nullable TapeSnapshot snapshot) {
        Line line = lines.get(index);
        return line.places().isEmpty() ? null : switch (line.places().getLast()) {
            case ScriptPlace.Call(int at) -> snapshot != null && at < snapshot.functions().size()
                    ? new TensorSelected(snapshot.functions().get(at).output())
                    : new FunctionSelected(at);
            case ScriptPlace.BackwardCall _ -> snapshot == null || snapshot.loss() == null
                    ? null
                    : new TensorSelected(Objects.requireNonNull(snapshot.loss()));
            case ScriptPlace.Update(int parameter) -> single(line, parameter);
            case ScriptPlace.Zeroing(int parameter) -> single(line, parameter);
            case ScriptPlace.Made _ -> line.places().getFirst() instanceof ScriptPlace.Made(int parameter)
                    ? new TensorSelected(parameter)
                    : null;
            default -> null;
        };
    }

    private static @Nullable Selection single(Line line, int parameter) {
        return line.places().size() == 1 ? new TensorSelected(parameter) : null;
    }

    /** The index of the line that makes a tensor or calls a Function, or -1. */
    public int indexOf(@Nullable Selection subject, @Nullable TapeSnapshot snapshot) {
        return switch (subject) {
            case null -> -1;
            case FunctionSelected(int index) -> snapshot != null && isPlain() && index < snapshot.functions().size()
                    ? lineOf(snapshot.functions().get(index))
                    : indexOf(new ScriptPlace.Call(index));
            case TensorSelected(long id) -> {
                int made = id > Integer.MAX_VALUE ? -1 : indexOf(new ScriptPlace.Made((int) id));
                yield made >= 0 || snapshot == null ? made : madeBy(id, snapshot);
            }
        };
    }

    private int madeBy(long tensor, TapeSnapshot snapshot) {
        for (FunctionState function : snapshot.functions()) {
            if (function.output() == tensor) {
                return isPlain() ? lineOf(function) : indexOf(new ScriptPlace.Call(function.index()));
            }
        }
        return -1;
    }

    /** The index of the line that called a Function, as that knows it, or -1. */
    private int lineOf(FunctionState function) {
        SourceLine line = function.recorded() == null ? null : function.recorded().line();
        return line == null || line.line() > lines.size() ? -1 : line.line() - 1;
    }
}
