package tapedeck.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.BatchCursor;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.table.TablePart;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.deck.takes.TakeState;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.WeightLoad;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.OptimizerState;
import tapedeck.optim.Option;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.tape.Phase;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** Sessions of whatever can be in one; the same seed gives the same. */
final class RandomSessions {
    private static final double[] ODD = {0, -0.0, 1, Double.MIN_VALUE, -Double.MAX_VALUE, Double.NaN,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.longBitsToDouble(0x7ff8_dead_beef_0001L),
            0.1 + 0.2, 1e300, 4.35};
    private static final String[] WORDS = {"", "w1", "fc1.weight", "Übung 3", "\"quoted\"\n", "日本", "a/b\\c", "∞",
            "\u0000\u2028", "-0"};

    private final Random random;

    RandomSessions(long seed) {
        random = new Random(seed);
    }

    private int of(int most) {
        return random.nextInt(most);
    }

    private <T> T one(T[] of) {
        return of[of(of.length)];
    }

    private <T> List<T> some(int most, Supplier<T> each) {
        List<T> all = new ArrayList<>();
        for (int i = of(most + 1); i > 0; i--) {
            all.add(each.get());
        }
        return all;
    }

    private double number() {
        return random.nextInt(4) == 0 ? ODD[of(ODD.length)] : random.nextGaussian() * Math.pow(10, of(20) - 10);
    }

    /** In JSON one NaN is as good as another. */
    private double jsonNumber() {
        double number = number();
        return Double.isNaN(number) ? Double.NaN : number;
    }

    private double positive() {
        return Math.abs(random.nextGaussian());
    }

    private String word() {
        return one(WORDS);
    }

    private Message title() {
        return switch (of(3)) {
            case 0 -> Message.verbatim(word());
            case 1 -> Message.of("lesson.circles");
            default -> Message.of("shell.networkOn", "data", Message.of("data.spirals"));
        };
    }

    Session session() {
        List<SavedProgram> programs = new ArrayList<>(some(3, this::program));
        programs.add(program());
        List<SavedTake> takes = new ArrayList<>();
        for (int i = of(4); i > 0; i--) {
            takes.add(new SavedTake(of(programs.size()), take(takes.size() * 3 + 1 + of(2))));
        }
        SortedMap<String, List<String>> window = new TreeMap<>();
        some(3, this::word).forEach(each -> window.put(each, some(3, this::word)));
        return new Session(programs, takes,
                takes.isEmpty() ? 0 : takes.get(of(takes.size())).state().take().id(),
                some(5, () -> new Breakpoint(of(9), condition(), random.nextBoolean())), new WindowArrangement(window));
    }

    private Condition condition() {
        Phase phase = one(Phase.values());
        return switch (of(15)) {
            case 0 -> new Condition.OnFunction(of(9), word(), phase);
            case 1 -> new Condition.OnTensor(random.nextLong(), word(), phase);
            case 2 -> new Condition.AtLine(1 + of(9));
            case 3 -> new Condition.OnPhase(phase);
            case 4 -> new Condition.BeforeUpdate();
            case 5 -> new Condition.Clipping();
            case 6 -> new Condition.Gradient(word(), random.nextBoolean(), positive());
            case 7 -> new Condition.NotFinite();
            case 8 -> new Condition.LossRises(jsonNumber());
            case 9 -> new Condition.LossBelow(jsonNumber());
            case 10 -> new Condition.IterationIs(1 + of(9));
            case 11 -> new Condition.IterationOver(Long.MAX_VALUE - of(9));
            case 12 -> new Condition.EpochLossBelow(jsonNumber());
            case 13 -> new Condition.EpochIs(1 + of(9));
            default -> new Condition.NoImprovement(1 + of(9));
        };
    }

    private SavedProgram program() {
        return switch (of(5)) {
            case 0 -> new SavedProgram.Lesson(word());
            case 1 -> new SavedProgram.Script("/tmp/" + word() + ".py", "import torch\n# " + word());
            case 2 -> new SavedProgram.Recording("/tmp/" + word() + ".tape");
            default -> new SavedProgram.Network(word(), title(), random.nextBoolean(), settings(), network());
        };
    }

    private SavedNetwork network() {
        if (of(3) == 0) {
            return new SavedNetwork.Classic(table(), 1 + of(100));
        }
        boolean isRead = random.nextBoolean();
        SavedTable read = isRead ? table() : null;
        DatasetSpec generated = isRead
                ? null
                : new DatasetSpec(one(DatasetKind.values()), 20 + of(900), random.nextDouble(), 2 + of(3),
                        random.nextLong());
        return new SavedNetwork.Layers(generated, read, random.nextDouble(),
                some(4, () -> new LayerSpec(1 + of(512), one(Activation.values()))), one(Initialisation.values()),
                one(LossKind.values()), positive(), positive());
    }

    private SavedTable table() {
        ByteContent content = new ByteContent(word().getBytes(StandardCharsets.UTF_8));
        TablePart part = switch (of(3)) {
            case 0 -> new TablePart.Whole();
            case 1 -> new TablePart.First(1 + of(99));
            default -> new TablePart.Sample(1 + of(99), random.nextLong());
        };
        return new SavedTable(word(), random.nextBoolean(), part, some(3, this::word), content.checksum(),
                random.nextBoolean() ? content : null);
    }

    private Settings settings() {
        return new Settings(random.nextLong(), hyperparameters(), 1 + of(1000));
    }

    private Hyperparameters hyperparameters() {
        SortedMap<String, Double> knobs = new TreeMap<>();
        some(2, this::word).forEach(each -> knobs.put(each, jsonNumber()));
        return new Hyperparameters(positive(), some(3, this::positive), positive(), positive(),
                random.nextBoolean() ? Double.POSITIVE_INFINITY : positive() + Double.MIN_VALUE, 1 + of(100),
                new Schedule(one(Schedule.Kind.values()), of(99), 1 + of(99), positive()),
                one(OptimizerKind.values()), knobs);
    }

    private TakeState take(int id) {
        int number = 1 + of(9);
        int ended = of(3000);
        Series series = new Series();
        for (int i = 0; i < ended; i++) {
            series.append(number());
        }
        Take.Branch branch = random.nextBoolean() ? null : new Take.Branch(1 + of(9), of(99));
        List<Change> changes = some(3, () -> new Change(of(999), hyperparameters(), hyperparameters(),
                random.nextBoolean() ? null : Long.valueOf(of(99))));
        List<Metrics> measured = some(5, () -> new Metrics(of(999),
                new Metrics.Scores(jsonNumber(), jsonNumber(), jsonNumber(), jsonNumber())));
        Take take = new Take(id,
                random.nextBoolean() ? Message.verbatim(word().replaceAll("\\R", " ")) : Take.name(number, branch),
                of(12),
                random.nextBoolean(), title(), settings(), branch, series.view(), measured, Changes.NONE,
                hyperparameters(), of(999), ended, positive(), page(), List.of());
        take = take.recorded(series.view(), measured,
                random.nextBoolean() ? Changes.of(changes) : new Changes(changes, rates()));
        List<WeightLoad> loads = of(3) == 0 ? List.of(new WeightLoad(of(999), some(3, this::array))) : List.of();
        return new TakeState(take, number, hyperparameters(),
                ended == 0 || of(5) == 0 ? null : origin(take, ended, loads), loads);
    }

    private List<Changes.Rate> rates() {
        return some(3, () -> new Changes.Rate(of(999), positive(), positive()));
    }

    private TakeNotes page() {
        return new TakeNotes(word(), random.nextBoolean(), word(), random.nextBoolean()
                ? null
                : new Repeats(1 + of(9), of(3),
                        some(3, () -> new Repeats.Mark(of(99), range(), range(), range(), range()))));
    }

    private Repeats.Range range() {
        return new Repeats.Range(jsonNumber(), jsonNumber(), jsonNumber(), jsonNumber());
    }

    private Origin origin(Take take, int ended, List<WeightLoad> loads) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int at = 0; at < ended; at += 256 * (1 + of(4))) {
            checkpoints.add(checkpoint(at));
        }
        return new Origin(ended, checkpoints, new Changes(take.changes().commands(), rates()),
                take.losses().until(checkpoints.getLast().iteration()), take.measured(), take.losses(),
                loads, 1 + of(Origin.ENGINE), List.of());
    }

    private Checkpoint checkpoint(long iteration) {
        if (iteration == 0 && of(3) == 0) {
            return Checkpoint.start(hyperparameters());
        }
        List<@Nullable NdArray> grads = new ArrayList<>();
        some(3, () -> random.nextBoolean() ? null : array()).forEach(grads::add);
        Map<Option, Double> options = new EnumMap<>(Option.class);
        options.put(one(Option.values()), number());
        Map<String, NdArray> arrays = new HashMap<>();
        some(2, this::word).forEach(each -> arrays.put(each, array()));
        Generator generator = Generator.manualSeed(random.nextLong());
        generator.randn(Shape.of(of(9)));
        return new Checkpoint(iteration, hyperparameters(), some(3, this::array), grads,
                new OptimizerState(some(2, () -> new OptimizerState.Settings(of(9), number(), options)),
                        some(2, () -> new OptimizerState.Entry(random.nextLong(), arrays))),
                random.nextBoolean()
                        ? null
                        : new BatchCursor.Position(of(9), of(99), random.nextBoolean() ? null : generator.state()),
                some(2, generator::state));
    }

    private NdArray array() {
        int[] sizes = random.ints(of(3), 0, 5).toArray();
        double[] values = new double[NdArray.zeros(Shape.of(sizes)).numel()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number();
        }
        return NdArray.of(values, sizes);
    }
}
