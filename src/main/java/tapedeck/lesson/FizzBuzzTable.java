package tapedeck.lesson;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;
import tapedeck.data.DatasetKind;
import tapedeck.data.FizzBuzzNumbers;
import tapedeck.data.Source;
import tapedeck.data.Table;
import tapedeck.data.TableException;
import tapedeck.data.Task;
import tapedeck.text.Message;

/**
 * The numbers and classes of a table, read once: a number as binary digits, the lowest first, its class one-hot.
 *
 * @param rows as they were read
 */
record FizzBuzzTable(Dataset rows) implements Source {
    private static final List<String> CLASSES = List.of("none", "fizz", "buzz", "fizzbuzz");

    /**
     * Encodes the columns {@code number} and {@code class}.
     *
     * @throws TableException if a cell is not what it has to be; the message names file and line
     */
    static FizzBuzzTable of(Table table) throws TableException {
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
        return new FizzBuzzTable(new Dataset(inputs, targets));
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
        throw new TableException(Message.of("lesson.notNumber", "place", table.place(row), "text", text, "most",
                String.valueOf(most)));
    }

    private static int classOf(Table table, Table.Row row, int column) throws TableException {
        String text = row.cells().get(column).strip();
        int index = CLASSES.indexOf(text);
        if (index < 0) {
            throw new TableException(Message.of("lesson.notClass", "place", table.place(row), "text", text, "classes",
                    String.join(", ", CLASSES)));
        }
        return index;
    }

    @Override
    public Message title() {
        return DatasetKind.FIZZBUZZ.title();
    }

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public List<String> classes() {
        return CLASSES;
    }

    @Override
    public int neutralClass() {
        return 0;
    }

    @Override
    public int inputs() {
        return FizzBuzz.INPUT_SIZE;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public long seed() {
        return 1;
    }

    @Override
    public String describe(NdArray inputs, int row) {
        return String.valueOf(FizzBuzzNumbers.decode(inputs, row));
    }

    @Override
    public Dataset gallery() {
        return FizzBuzzNumbers.upTo(FizzBuzzNumbers.GALLERY);
    }
}
