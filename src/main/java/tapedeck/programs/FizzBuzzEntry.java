package tapedeck.programs;

import java.nio.file.Path;
import java.util.List;
import tapedeck.data.Task;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.ParsedTable;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/**
 * The program that learns from the binary digits of a number whether it is divisible by 3, by 5, by both or by neither: a table, its
 * chain, and the classic first network.
 */
record FizzBuzzEntry() implements ProgramEntry {
    private static final Path FILE = Path.of("sample-datasets", "fizzbuzz.csv");
    private static final List<String> NUMBER = List.of("number");
    private static final int DIGITS = 10;
    private static final Target CLASS = new Target("class", Task.CLASSIFICATION,
            List.of("none", "fizz", "buzz", "fizzbuzz"));
    private static final SplitChoice SPLIT = SplitChoice.USUAL.withKind(SplitChoice.Kind.RANDOM).withShare(0.9);
    private static final int HIDDEN = 100;
    private static final Settings SETTINGS = new Settings(SPLIT.seed(), Hyperparameters.of(0.1).withBatchSize(64), 500);

    @Override
    public String id() {
        return "fizzbuzz";
    }

    @Override
    public Message title() {
        return Message.of("lesson.fizzbuzz");
    }

    @Override
    public Message shortTitle() {
        return Message.verbatim("FizzBuzz");
    }

    @Override
    public Program load(Path home) throws ProgramException {
        ParsedTable table = TableNetwork.read(home.resolve(FILE));
        Preparation chain = Preparation
                .of(CLASS, new ReadNumbers(NUMBER, table.numbers()), new BinaryDigits(NUMBER, DIGITS)).withSplit(SPLIT);
        ClassicSpec spec = new ClassicSpec(TableNetwork.source(table, chain), HIDDEN);
        return ClassicProgram.ofLesson(id(), title(), spec, SETTINGS);
    }
}
