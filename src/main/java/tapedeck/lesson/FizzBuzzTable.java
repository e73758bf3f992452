package tapedeck.lesson;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.data.Dataset;
import tapedeck.data.DatasetKind;
import tapedeck.data.FizzBuzzNumbers;
import tapedeck.data.Source;
import tapedeck.data.Task;
import tapedeck.data.table.Column;
import tapedeck.data.table.ReadTable;
import tapedeck.data.table.Repairs;
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
     * @throws TableException if a row or a cell is not what it has to be; the message names file and line
     */
    static FizzBuzzTable of(ReadTable table) throws TableException {
        Repairs.Ragged ragged = table.repairs().ragged();
        if (ragged != null) {
            throw new TableException(Message.of("lesson.cells", "place", table.name() + ":" + ragged.line(), "cells",
                    ragged.cells(), "columns", table.frame().columns().size()));
        }
        Column number = column(table, COLUMNS.getFirst());
        Column name = column(table, COLUMNS.getLast());
        int[] numbers = new int[table.frame().size()];
        int[] classes = new int[numbers.length];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number(table.place(row), number.text(row).strip());
            classes[row] = classOf(table.place(row), name.text(row).strip());
        }
        return new FizzBuzzTable(FizzBuzzNumbers.encode(numbers, classes));
    }

    private static Column column(ReadTable table, String name) throws TableException {
        return table.frame().column(name)
                .orElseThrow(() -> new TableException(Message.of("lesson.column", "file", table.name(), "column", name,
                        "header", String.join(",", table.frame().names()))));
    }

    private static int number(String place, String text) throws TableException {
        int most = FizzBuzzNumbers.COUNT - 1;
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new TableException(Message.of("lesson.notNumber", "place", place, "text", text, "most",
                String.valueOf(most)));
    }

    private static int classOf(String place, String text) throws TableException {
        int index = FizzBuzzNumbers.CLASSES.indexOf(text);
        if (index < 0) {
            throw new TableException(Message.of("lesson.notClass", "place", place, "text", text, "classes",
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
