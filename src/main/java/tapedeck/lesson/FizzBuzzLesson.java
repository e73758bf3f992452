package tapedeck.lesson;

import java.nio.file.Path;
import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;
import tapedeck.data.Table;
import tapedeck.data.TableException;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;

/** Reads the numbers and their classes, and encodes them for {@link FizzBuzz}. */
public final class FizzBuzzLesson implements Lesson {
    /** With a tenth for testing, one row is left for that. */
    private static final int LEAST_ROWS = 10;
    private static final List<String> CLASSES = List.of("none", "fizz", "buzz", "fizzbuzz");

    @Override
    public String id() {
        return "fizzbuzz";
    }

    @Override
    public String title() {
        return "FizzBuzz: a first network";
    }

    @Override
    public Program load(Path home) throws ProgramException {
        try {
            Path file = home.resolve("sample-datasets/fizzbuzz.csv");
            Dataset dataset = encode(Table.read(file));
            if (dataset.size() < LEAST_ROWS) {
                throw new TableException(file + ": " + dataset.size() + " rows are too few to train and test with; "
                        + LEAST_ROWS + " are the least");
            }
            return new FizzBuzz(id(), title(), dataset);
        } catch (TableException e) {
            throw new ProgramException(e.getMessage());
        }
    }

    /** The number as binary digits, the lowest first; the class one-hot. */
    static Dataset encode(Table table) throws TableException {
        int numberColumn = table.column("number");
        int classColumn = table.column("class");
        int n = table.rows().size();
        NdArray inputs = NdArray.zeros(Shape.of(n, FizzBuzz.INPUT_SIZE));
        NdArray targets = NdArray.zeros(Shape.of(n, FizzBuzz.OUTPUT_SIZE));
        for (int row = 0; row < n; row++) {
            int number = number(table, table.rows().get(row), numberColumn);
            for (int bit = 0; bit < FizzBuzz.INPUT_SIZE; bit++) {
                inputs.values()[row * FizzBuzz.INPUT_SIZE + bit] = number >> bit & 1;
            }
            targets.values()[row * FizzBuzz.OUTPUT_SIZE + classOf(table, table.rows().get(row), classColumn)] = 1;
        }
        return new Dataset(inputs, targets);
    }

    private static int number(Table table, Table.Row row, int column) throws TableException {
        String text = row.cells().get(column).strip();
        int most = (1 << FizzBuzz.INPUT_SIZE) - 1;
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw table.complaint(row, "'" + text + "' is not a whole number from 0 to " + most);
    }

    private static int classOf(Table table, Table.Row row, int column) throws TableException {
        String text = row.cells().get(column).strip();
        int index = CLASSES.indexOf(text);
        if (index < 0) {
            throw table.complaint(row, "'" + text + "' is not one of " + String.join(", ", CLASSES));
        }
        return index;
    }
}
