package tapedeck.lessons.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TensorState;
import tapedeck.text.Numbers;

/** Reads from a sabotaged run what a probe shows: a table of names and numbers, a line of text for each row of a program. */
final class ProbeReader {
    private static final int ROWS = 3;
    private static final int MOST = 6;
    private static final int DIGITS = 3;
    /** A step may be short. */
    private static final int STEP_DIGITS = 4;
    private static final int DECIMALS = 2;
    private static final String NONE = "None";
    private static final String OUTPUT = "out";

    private final ProgramWithMistake program;
    private final PracticeRun run;

    ProbeReader(ProgramWithMistake program, PracticeRun run) {
        this.program = program;
        this.run = run;
    }

    /** The rows of a probe; none if the run did not come so far. */
    List<List<String>> read(Probe probe) {
        return switch (probe) {
            case GRADIENT -> gradients();
            case ROW -> rows();
            case SIZES -> sizes();
            case LINE -> program.lines().stream().map(List::of).toList();
            case STEP -> steps();
        };
    }

    private List<List<String>> gradients() {
        Map<String, TensorState> first = parameters(run.first());
        Map<String, TensorState> later = parameters(run.later());
        return first.keySet().stream().map(name -> List.of(name, size(first.get(name)), size(later.get(name))))
                .limit(MOST).toList();
    }

    /** The root of the mean square of a gradient. */
    private static String size(@Nullable TensorState parameter) {
        NdArray grad = parameter == null ? null : parameter.grad();
        if (grad == null) {
            return NONE;
        }
        double squares = 0;
        for (double each : grad.toArray()) {
            squares += each * each;
        }
        return Numbers.of(Math.sqrt(squares / Math.max(1, grad.numel())), DIGITS);
    }

    /** The parameters at the end of the backward pass, by name; those that get no gradient, too. */
    private static Map<String, TensorState> parameters(@Nullable CapturedIteration iteration) {
        Map<String, TensorState> all = new LinkedHashMap<>();
        for (TensorState each : afterBackward(iteration)) {
            boolean isParameter = each.requiresGrad() || each.name().endsWith("weight") || each.name().endsWith("bias");
            if (each.leaf() && isParameter && !each.isNumber()) {
                all.put(ElementPlace.name(each), each);
            }
        }
        return all;
    }

    private static List<TensorState> afterBackward(@Nullable CapturedIteration iteration) {
        if (iteration == null) {
            return List.of();
        }
        try {
            return QuizMaterial.of(iteration, iteration.iteration()).end().tensors();
        } catch (ProgramException _) {
            return new TapeReader(iteration).at(iteration.events().size()).tensors();
        }
    }

    private List<List<String>> rows() {
        List<TensorState> all = passed(run.later());
        Optional<TensorState> output = all.stream().filter(each -> each.name().equals(OUTPUT)).findFirst();
        List<TensorState> given = all.stream().filter(each -> !each.requiresGrad() && each.leaf() && isOfRows(each)
                && !each.name().equals("rows") && !each.name().equals(OUTPUT)).toList();
        if (output.isEmpty() || given.size() < 2) {
            return List.of();
        }
        TensorState input = given.stream().filter(each -> each.shape().dim() == 2).reduce((_, last) -> last)
                .filter(each -> !each.equals(given.getLast())).orElse(given.getFirst());
        return IntStream.range(0, ROWS)
                .mapToObj(i -> List.of(row(input, i), row(output.get(), i), row(given.getLast(), i))).toList();
    }

    private static boolean isOfRows(TensorState tensor) {
        return tensor.shape().dim() > 0 && tensor.shape().size(0) >= ROWS && !tensor.name().endsWith("weight")
                && !tensor.name().endsWith("bias");
    }

    private static String row(TensorState tensor, int row) {
        int width = tensor.shape().dim() == 0 || tensor.shape().size(0) <= row
                ? 0
                : tensor.data().numel() / tensor.shape().size(0);
        double[] numbers = tensor.data().toArray();
        return IntStream.range(row * width, (row + 1) * width).limit(ROWS)
                .mapToObj(i -> Numbers.fixed(numbers[i], DECIMALS)).collect(Collectors.joining(" "));
    }

    private List<List<String>> sizes() {
        List<List<String>> all = new ArrayList<>();
        for (TensorState each : passed(run.later())) {
            if (!each.leaf() || (!each.requiresGrad() && isOfRows(each))) {
                all.add(List.of(ElementPlace.name(each), ElementPlace.shape(each.shape())));
            }
        }
        return all.size() <= MOST ? all : all.subList(all.size() - MOST, all.size());
    }

    /** The tensors that an iteration's Functions were given and made, once each. */
    private static List<TensorState> passed(@Nullable CapturedIteration iteration) {
        Map<Long, TensorState> all = new LinkedHashMap<>();
        if (iteration != null) {
            for (TapeEvent event : iteration.events()) {
                if (event instanceof TapeEvent.FunctionRecorded recorded) {
                    Stream.concat(recorded.inputs().stream(), Stream.of(recorded.output()))
                            .filter(each -> !each.isNumber()).forEach(each -> all.putIfAbsent(each.id(), each));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private List<List<String>> steps() {
        Map<String, TensorState> before = parameters(run.later());
        Map<String, TensorState> after = parameters(run.next());
        List<List<String>> all = new ArrayList<>();
        before.forEach((name, parameter) -> {
            TensorState then = after.get(name);
            if (then != null && all.size() < MOST && then.data().numel() == parameter.data().numel()) {
                int element = steepest(parameter);
                NdArray grad = parameter.grad();
                all.add(List.of(name + new ElementPlace(parameter.id(), element).index(parameter),
                        Numbers.of(parameter.data().toArray()[element], STEP_DIGITS),
                        grad == null ? NONE : Numbers.of(grad.toArray()[element], STEP_DIGITS),
                        Numbers.of(then.data().toArray()[element], STEP_DIGITS)));
            }
        });
        return all;
    }

    private static int steepest(TensorState parameter) {
        NdArray grad = parameter.grad();
        double[] slopes = grad == null ? new double[1] : grad.toArray();
        return IntStream.range(0, slopes.length).boxed()
                .max((a, b) -> Double.compare(Math.abs(slopes[a]), Math.abs(slopes[b]))).orElse(0);
    }
}
