package tapedeck.data.prepare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.data.Task;
import tapedeck.data.table.Column;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The rows of a table as its preparation makes them. The table is told by its file's name. Immutable, for any thread. */
public final class TableSource implements Source {
    /** Of a row as many cells are shown. */
    private static final int SHOWN = 4;
    /** As many rows that a number names are shown in their order: such as 0 to 99, in whole rows of ten. */
    private static final int GALLERY = 100;
    private static final String NEUTRAL = "none";

    private final ParsedTable table;
    private final PreparationResult prepared;
    private final Dataset rows;
    private final Dataset.Split split;
    /** The places in the prepared table of the rows for training, in their order, and of those for testing. */
    private final int[] train;
    private final int[] test;
    /** The only column beside the target, where it names the rows: no two of its cells are the same; else null. */
    private final @Nullable Column names;
    private final int[] shown;
    private final Dataset gallery;

    /** @throws IllegalStateException if the table is not ready to train on */
    public TableSource(ParsedTable table, PreparationResult prepared) {
        this(table, prepared, prepared.rows(), prepared.places(false), prepared.places(true));
    }

    private TableSource(ParsedTable table, PreparationResult prepared, Dataset rows, int[] train, int[] test) {
        this.table = table;
        this.prepared = prepared;
        this.rows = rows;
        this.train = train;
        this.test = test;
        split = new Dataset.Split(rows.rows(train), rows.rows(test));
        names = names(prepared);
        shown = names == null || task() == Task.REGRESSION ? new int[0] : counted(names);
        gallery = rows.rows(shown);
    }

    private static @Nullable Column names(PreparationResult prepared) {
        List<Column> others = prepared.raw().columns().stream()
                .filter(column -> !column.name().equals(prepared.preparation().target().column())).toList();
        if (others.size() != 1) {
            return null;
        }
        Column only = others.getFirst();
        Set<String> met = new HashSet<>();
        return IntStream.range(0, only.size()).allMatch(row -> met.add(only.text(row))) ? only : null;
    }

    /** The places of the first rows by their number, if whole numbers are what names them. */
    private int[] counted(Column numbers) {
        int[] origin = prepared.table().origin();
        double[] values = IntStream.of(origin).mapToDouble(row -> table.numbers().read(numbers.text(row))).toArray();
        return DoubleStream.of(values).allMatch(x -> x == Math.rint(x))
                ? IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(place -> values[place]))
                        .limit(GALLERY).mapToInt(Integer::intValue).toArray()
                : new int[0];
    }

    /**
     * The same rows, those for training and those for testing each in another order.
     *
     * @param order all places in {@link #rows}, each once
     */
    public TableSource inOrder(int... order) {
        return new TableSource(table, prepared, rows, inOrder(train, order), inOrder(test, order));
    }

    private static int[] inOrder(int[] places, int... order) {
        BitSet wanted = new BitSet();
        IntStream.of(places).forEach(wanted::set);
        return IntStream.of(order).filter(wanted::get).toArray();
    }

    /**
     * The same rows for training, tested on some alone.
     *
     * @param origins places in the table as it was read, from 0; those of rows that are not for testing do not count
     */
    public TableSource testedOn(BitSet origins) {
        return new TableSource(table, prepared, rows, train,
                Arrays.stream(test).filter(row -> origins.get(prepared.table().origin()[row])).toArray());
    }

    /** The places in the table as it was read, from 0, of the rows for testing. */
    public BitSet tested() {
        BitSet origins = new BitSet();
        Arrays.stream(test).forEach(row -> origins.set(prepared.table().origin()[row]));
        return origins;
    }

    /** As it was read. */
    public ParsedTable table() {
        return table;
    }

    /** As it is. */
    public PreparationResult prepared() {
        return prepared;
    }

    @Override
    public Message title() {
        return switch (table.input()) {
            case TableInput.OfFile(Path file) -> Message.verbatim(String.valueOf(file.getFileName()));
            case TableInput.OfText _ -> Message.of("table.pasted");
        };
    }

    @Override
    public Optional<Source> standardised() {
        return prepared.standardised().map(other -> new TableSource(table, other));
    }

    @Override
    public Task task() {
        return prepared.preparation().target().task();
    }

    @Override
    public List<Message> classes() {
        return prepared.classes().stream()
                .map(each -> each.equals(NEUTRAL) ? Message.of("data.class.none") : Message.verbatim(each)).toList();
    }

    @Override
    public int neutralClass() {
        return prepared.classes().indexOf(NEUTRAL);
    }

    @Override
    public int inputs() {
        return rows.inputs().shape().size(1);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public long seed() {
        return prepared.preparation().split().seed();
    }

    @Override
    public Dataset rows() {
        return rows;
    }

    /** As the preparation has it: the share is its own. */
    @Override
    public Dataset.Split split(double trainShare) {
        return split;
    }

    /** As above. */
    public Dataset.Split split() {
        return split;
    }

    @Override
    public int trainRows(double trainShare) {
        return split.train().size();
    }

    /**
     * The place in the table as it was read, from 0, of a row.
     *
     * @param inputs those of {@link #split}, {@link #gallery} or {@link #rows}
     * @return -1 of other inputs
     */
    public int origin(NdArray inputs, int row) {
        int[] places = inputs.equals(split.train().inputs())
                ? train
                : inputs.equals(split.test().inputs()) ? test : inputs.equals(gallery.inputs()) ? shown : null;
        if (places == null && !inputs.equals(rows.inputs())) {
            return -1;
        }
        return prepared.table().origin()[places == null ? row : places[row]];
    }

    /** The row of {@link #split} for training that is at a place in the table as it was read, both from 0, or -1. */
    public int trainPlace(int origin) {
        return IntStream.range(0, train.length).filter(row -> prepared.table().origin()[train[row]] == origin)
                .findFirst().orElse(-1);
    }

    /**
     * Its line in the file, and its first cells as they stand there: {@code 15: 5.8, 4.0, 1.2, 0.2 …}; the cell alone where
     * that names it.
     */
    @Override
    public String describe(NdArray inputs, int row) {
        int origin = origin(inputs, row);
        if (origin < 0) {
            return IntStream.range(0, Math.min(SHOWN, inputs())).mapToObj(i -> Numbers.of(inputs.get(row, i), SHOWN))
                    .collect(Collectors.joining(", "));
        }
        if (names != null) {
            return names.text(origin);
        }
        String target = prepared.preparation().target().column();
        List<String> cells = prepared.raw().columns().stream().filter(column -> !column.name().equals(target))
                .map(column -> column.text(origin)).toList();
        return table.line(origin) + ": " + String.join(", ", cells.subList(0, Math.min(SHOWN, cells.size())))
                + (cells.size() > SHOWN ? " …" : "");
    }

    /** Where numbers name the rows, the first in their order. */
    @Override
    public Dataset gallery() {
        return gallery;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other // without a look at every cell
                || (other instanceof TableSource source && table.name().equals(source.table.name())
                        && prepared.preparation().equals(source.prepared.preparation())
                        && prepared.raw().equals(source.prepared.raw()));
    }

    @Override
    public int hashCode() {
        return 31 * table.name().hashCode() + prepared.preparation().hashCode();
    }
}
