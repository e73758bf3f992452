package tapedeck.export;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.Task;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

/** Networks drawn by chance, and what is changed while they train. The same number draws the same. */
final class RandomRuns {
    private final Random chance;
    private final int number;

    private RandomRuns(int number) {
        this.number = number;
        chance = new Random(number);
    }

    static Stream<LivedRun> all(int networks) {
        return IntStream.rangeClosed(1, networks).mapToObj(number -> new RandomRuns(number).drawn());
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return one(List.of(of));
    }

    private LivedRun drawn() {
        String name = String.format(Locale.ROOT, "random-%03d", number);
        NetworkSpec spec = spec();
        Hyperparameters start = hyperparameters();
        List<LivedRun.Turn> turns = chance.nextInt(3) == 0 ? List.of() : turns(spec);
        return new LivedRun(name, NetworkProgram.drawn(name, Message.verbatim(name), spec, new Settings(5, 0.1, 50)),
                new Settings(1 + chance.nextInt(1000), start, 1001), turns);
    }

    private NetworkSpec spec() {
        DatasetSpec data = DatasetSpec.of(one(DatasetKind.values())).withNoise(chance.nextInt(3) * 0.05).withSize(
                60 + chance.nextInt(80)).withSeed(1 + chance.nextInt(99));
        LayerSpec[] hidden = Stream.generate(() -> new LayerSpec(1 + chance.nextInt(12), one(Activation.values())))
                .limit(chance.nextInt(4)).toArray(LayerSpec[]::new);
        NetworkSpec spec = NetworkSpec.of(data, hidden).withInitialisation(one(Initialisation.values()))
                .withL1(chance.nextInt(4) == 0 ? 0.001 : 0).withL2(chance.nextInt(4) == 0 ? 0.002 : 0);
        return data.task() == Task.CLASSIFICATION ? spec.withLoss(one(LossKind.values())) : spec;
    }

    private Hyperparameters hyperparameters() {
        OptimizerKind optimizer = one(OptimizerKind.values());
        Hyperparameters start = rated(Hyperparameters.of(0.1).withOptimizer(optimizer))
                .withBatchSize(5 + chance.nextInt(60)).withSchedule(schedule(1));
        start = chance.nextBoolean() ? start.withMomentum(one(List.of(0.5, 0.9))) : start;
        start = chance.nextInt(3) == 0 ? start.withWeightDecay(one(List.of(0.001, 0.01))) : start;
        start = chance.nextInt(3) == 0 ? start.withClipNorm(one(List.of(0.1, 1.0, 5.0))) : start;
        return chance.nextInt(3) == 0 ? start.withMultipliers(List.of(one(List.of(0.5, 2.0)))) : start;
    }

    private Hyperparameters rated(Hyperparameters values) {
        boolean sgd = values.optimizer() == OptimizerKind.SGD || values.optimizer() == OptimizerKind.NESTEROV;
        return values.withLearningRate(one(sgd ? List.of(0.01, 0.03, 0.05) : List.of(0.001, 0.003, 0.01)));
    }

    private Schedule schedule(long start) {
        Schedule.Kind kind = chance.nextBoolean() ? Schedule.Kind.CONSTANT : one(Schedule.Kind.values());
        double gamma = switch (kind) {
            case CONSTANT -> 1;
            case STEP, EXPONENTIAL -> one(List.of(0.5, 0.9));
            default -> one(List.of(0.0, 0.01, 0.1));
        };
        return kind == Schedule.Kind.CONSTANT
                ? Schedule.CONSTANT
                : new Schedule(kind, start, 100 + chance.nextInt(900), gamma);
    }

    private List<LivedRun.Turn> turns(NetworkSpec spec) {
        return IntStream.rangeClosed(1, 1 + chance.nextInt(4)).mapToObj(i -> 200L * i + chance.nextInt(150))
                .map(iteration -> new LivedRun.Turn(iteration, turn(iteration, spec))).toList();
    }

    private UnaryOperator<Hyperparameters> turn(long iteration, NetworkSpec spec) {
        double half = one(List.of(0.3, 0.5, 1.5));
        return switch (chance.nextInt(8)) {
            case 0 -> {
                double momentum = one(List.of(0.0, 0.5, 0.8));
                yield each -> each.withMomentum(momentum);
            }
            case 1 -> {
                double decay = one(List.of(0.0, 0.005));
                yield each -> each.withWeightDecay(decay);
            }
            case 2 -> {
                double norm = one(List.of(0.5, 2.0, Double.POSITIVE_INFINITY));
                yield each -> each.withClipNorm(norm);
            }
            case 3 -> {
                int rows = 5 + chance.nextInt(60);
                yield each -> each.withBatchSize(rows);
            }
            case 4 -> {
                Schedule schedule = schedule(iteration);
                yield each -> each.withSchedule(schedule);
            }
            case 5 -> {
                Hyperparameters other = rated(Hyperparameters.of(0.1).withOptimizer(one(OptimizerKind.values())));
                yield each -> each.withOptimizer(other.optimizer()).withLearningRate(other.learningRate());
            }
            case 6 -> {
                List<Double> multipliers = spec.hidden().stream().map(_ -> one(List.of(0.5, 1.0, 1.5))).toList();
                yield each -> each.withMultipliers(multipliers);
            }
            default -> each -> each.withLearningRate(half * each.learningRate());
        };
    }
}
