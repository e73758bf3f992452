package tapedeck.lesson;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.data.Dataset;
import tapedeck.data.DatasetKind;
import tapedeck.data.FizzBuzzNumbers;
import tapedeck.data.Source;
import tapedeck.data.Table;
import tapedeck.data.Task;
import tapedeck.data.table.TableException;
import tapedeck.text.Message;

/**
 * The numbers and classes of a table, read once: a number as binary digits, the lowest first, its class one-hot.
 *
 * @param rows as they were read
 */
record FizzBuzzTable(Dataset rows) implements Source {
    /** The columns that it reads. */
    static final List<String> COLUMNS = List.of("number", "class");

    /**
     * Encodes the columns {@code number} and {@code class}.
     *
     * @throws TableException if a cell is not what it has to be; the message names file and line
     */
    static FizzBuzzTable of(Table table) throws TableException {
        int numberColumn = table.column(COLUMNS.getFirst());
        int classColumn = table.column(COLUMNS.getLast());
        int n = table.rows().size();
        int[] numbers = new int[n];
        int[] classes = new int[n];
        for (int row = 0; row < n; row++) {
            numbers[row] = number(table, table.rows().get(row), numberColumn);
            classes[row] = classOf(table, table.rows().get(row), classColumn);
        }
        return new FizzBuzzTable(FizzBuzzNumbers.encode(numbers, classes));
    }

    private static int number(Table table, Table.Row row, int column) throws TableException {
        String text = row.cells().get(column).strip();
        int most = FizzBuzzNumbers.COUNT - 1;
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
        int index = FizzBuzzNumbers.CLASSES.indexOf(text);
        if (index < 0) {
            throw new TableException(Message.of("lesson.notClass", "place", table.place(row), "text", text, "classes",
                    String.join(", ", FizzBuzzNumbers.CLASSES)));
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
    public List<Message> classes() {
        return DatasetKind.FIZZBUZZ.allClasses();
    }

    @Override
    public int neutralClass() {
        return FizzBuzzNumbers.NEUTRAL_CLASS;
    }

    @Override
    public int inputs() {
        return FizzBuzzNumbers.BITS;
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
