package tapedeck.ui.takes;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.table.DataTable;
import tapedeck.ui.table.TipCell;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** Makes the table's columns. */
final class TakeColumns {
    /** The room of what folds a group, in letters. */
    private static final int FOLD = 6;
    /** The same of the mark of what is pinned. */
    private static final int PIN = 3;

    private final LiveTexts words;
    private final TakesModel model;
    private final DataTable<TakeRow> table;
    private final Appearance appearance;
    private final Map<TakeField, TableColumn<TakeRow, ?>> all = new EnumMap<>(TakeField.class);
    /** What columns fit themselves to. */
    private final Map<TakeField, Function<TakeRow, String>> fitting = new EnumMap<>(TakeField.class);
    private @Nullable TakeWidths fitted;
    private double fittedEm;

    TakeColumns(DataTable<TakeRow> table, TakesModel model, LiveTexts words, Appearance appearance) {
        this.table = table;
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        fitting.put(TakeField.NAME, row -> words.of(row.take().name()));
        fitting.put(TakeField.LESSON, row -> words.of(row.groupProperty().get().lesson()));
        fitting.put(TakeField.PROGRAM, row -> words.of(row.take().program()));
        fitting.put(TakeField.GROUP, row -> row.take().page().group());
        fitting.put(TakeField.NOTES, row -> row.take().page().notes().lines().findFirst().orElse(""));
        fitting.put(TakeField.RATE, row -> words.of(Rates.of(row.take())));
        fitting.put(TakeField.SEED, row -> Numbers.count(row.take().settings().seed()));
        fitting.put(TakeField.ITERATIONS, row -> Numbers.count(row.take().iteration()));
        fitting.put(TakeField.TIME, row -> words.of(TakeTexts.time(row.take().seconds())));
        fitting.put(TakeField.LAST_LOSS, row -> TakeTexts.loss(row.take(), row.take().lastLoss()));
        fitting.put(TakeField.BEST_LOSS, row -> TakeTexts.loss(row.take(), row.take().bestLoss()));
        fitting.put(TakeField.TEST_LOSS, row -> TakeTexts.known(row.take().testLoss()));
        fitting.put(TakeField.REPEATS, row -> TakeTexts.repeats(row.take()));
        for (TakeField each : EnumSet.range(TakeField.NETWORK, TakeField.PREPARATION)) {
            fitting.put(each, row -> words.of(model.recipes().said(row.id(), each.part())));
        }
        for (TakeField field : TakeField.values()) {
            all.put(field, make(field));
        }
    }

    List<TableColumn<TakeRow, ?>> all() {
        return List.copyOf(all.values());
    }

    TableColumn<TakeRow, ?> get(TakeField field) {
        return Objects.requireNonNull(all.get(field));
    }

    private TableColumn<TakeRow, ?> make(TakeField field) {
        return switch (field) {
            case VISIBLE -> visible();
            case COLOUR -> colour();
            case NAME -> name();
            case LESSON -> lesson(field);
            case GROUP -> group();
            case PROGRAM -> said(field, take -> words.of(take.program()));
            case RATE -> number(field, take -> take.inForce().learningRate(), (take, _) -> words.of(Rates.of(take)));
            case MULTIPLIERS -> said(field, take -> TakeTexts.numbers(take.inForce().multipliers()));
            case OPTIMIZER -> column(field, take -> take.inForce().optimizer().label());
            case SCHEDULE -> said(field, take -> words.of(TakeTexts.schedule(take.inForce().schedule())));
            case BATCH -> number(field, take -> (double) take.inForce().batchSize(), TakeTexts::count);
            case MOMENTUM -> number(field, take -> take.inForce().momentum(), TakeTexts::shortest);
            case WEIGHT_DECAY -> number(field, take -> take.inForce().weightDecay(), TakeTexts::shortest);
            case CLIP -> number(field, take -> take.inForce().clipNorm(),
                    (take, value) -> value.isInfinite() ? TakeTexts.NONE : TakeTexts.shortest(take, value));
            case KNOBS -> said(field, take -> TakeTexts.knobs(take.inForce().knobs()));
            case SEED -> number(field, take -> (double) take.settings().seed(), TakeTexts::count);
            case ITERATIONS -> number(field, take -> (double) take.iteration(), TakeTexts::count);
            case LAST_LOSS -> number(field, Take::lastLoss, TakeTexts::loss);
            case BEST_LOSS -> number(field, Take::bestLoss, TakeTexts::loss);
            case TEST_LOSS -> number(field, Take::testLoss, (_, value) -> TakeTexts.known(value));
            case REPEATS -> number(field,
                    take -> take.page().repeats() == null ? Double.NaN : take.page().repeats().loss().mean(),
                    (take, _) -> TakeTexts.repeats(take));
            case TEST_ACCURACY -> number(field, Take::accuracy,
                    (_, value) -> value.isNaN() ? TakeTexts.NONE : Numbers.steady(value, 3));
            case TIME -> number(field, Take::seconds, (_, value) -> words.of(TakeTexts.time(value)));
            case ORIGIN -> said(field, take -> model.origin(take).map(words::of).orElse(""));
            case NETWORK, ACTIVATION, INITIALISATION, PENALTY, ROWS, PREPARATION ->
                said(field, take -> words.of(model.recipes().said(take.id(), field.part())));
            case NOTES -> column(field, take -> take.page().notes().lines().findFirst().orElse(""));
        };
    }

    /** Shows as many columns as there is room for; what a person made wider stays so until that changes. */
    void fit(double width, double em) {
        Map<TakeField, Integer> longest = new EnumMap<>(TakeField.class);
        fitting.forEach((field, text) -> longest.put(field, longest(text)));
        EnumSet.range(TakeField.NETWORK, TakeField.RATE)
                .forEach(field -> longest.merge(field, words.of(field.key()).length(), Math::max));
        longest.merge(TakeField.NAME, model.pins() ? PIN : 0, Integer::sum);
        longest.merge(TakeField.GROUP, FOLD, Integer::sum);
        TakeWidths next = TakeWidths.of(width / em, model.filledColumns(), longest);
        if (!next.equals(fitted) || em != fittedEm) {
            fitted = next;
            fittedEm = em;
            all.forEach((field, column) -> {
                column.setVisible(next.shown().contains(field));
                column.setPrefWidth(next.widths().getOrDefault(field, field.em()) * em);
            });
        }
    }

    private int longest(Function<TakeRow, String> text) {
        return model.all().stream().mapToInt(row -> text.apply(row).length()).max().orElse(0);
    }

    private TableColumn<TakeRow, Boolean> visible() {
        TableColumn<TakeRow, Boolean> column = column(TakeField.VISIBLE, Take::visible);
        column.setCellFactory(_ -> new VisibleCell(model, words));
        return column;
    }

    private TableColumn<TakeRow, Integer> colour() {
        TableColumn<TakeRow, Integer> column = column(TakeField.COLOUR, Take::colour);
        column.setCellFactory(_ -> new SwatchCell(appearance));
        return column;
    }

    private TableColumn<TakeRow, String> name() {
        TableColumn<TakeRow, String> column = said(TakeField.NAME, take -> words.of(take.name()));
        column.setCellFactory(_ -> new NameCell(words, this::whole));
        column.setEditable(true);
        column.setOnEditCommit(event -> {
            if (!event.getNewValue().strip().equals(event.getOldValue())) {
                model.rename(event.getRowValue(), event.getNewValue());
            }
        });
        return column;
    }

    private TableColumn<TakeRow, String> lesson(TakeField field) {
        TableColumn<TakeRow, String> column = said(field, _ -> "");
        column.setCellValueFactory(features -> Bindings.createStringBinding(
                () -> words.of(features.getValue().groupProperty().get().lesson()),
                features.getValue().groupProperty(), words.textsProperty()));
        return column;
    }

    /** Of the rows that stand together. */
    private TableColumn<TakeRow, String> group() {
        TableColumn<TakeRow, String> column = column(TakeField.GROUP, take -> take.page().group());
        column.setCellFactory(_ -> new GroupCell(model, words, this::whole));
        column.setEditable(true);
        column.setOnEditCommit(event -> model.group(List.of(event.getRowValue().id()), event.getNewValue()));
        return column;
    }

    /** Put in words anew when the language changes. */
    private TableColumn<TakeRow, String> said(TakeField field, Function<Take, String> text) {
        TableColumn<TakeRow, String> column = column(field, _ -> "");
        column.setCellValueFactory(features -> Bindings.createStringBinding(
                () -> text.apply(features.getValue().take()),
                features.getValue().takeProperty(), words.textsProperty()));
        column.setCellFactory(_ -> new TipCell<>());
        return column;
    }

    /** Returns what may be cut or left out in its row. */
    private String whole(Take take) {
        Map<String, Object> values = new HashMap<>(Map.of("name", take.name(), "rates",
                Rates.of(take), "optimizer",
                take.inForce().optimizer().label(), "seed", take.settings().seed(), "loss",
                TakeTexts.loss(take, take.bestLoss()), "time", TakeTexts.time(take.seconds())));
        Optional<Message> origin = model.origin(take);
        origin.ifPresent(from -> values.put("origin", from));
        String notes = take.page().notes();
        return words.of(new Message(origin.isPresent() ? "takes.whole-branched" : "takes.whole", values))
                + (notes.isEmpty() ? "" : "\n\n" + notes);
    }

    private TableColumn<TakeRow, Double> number(TakeField field, Function<Take, Double> value,
            BiFunction<Take, Double, String> text) {
        return known(field, table.number(field.key(), field.em() * TakesPane.EM, row -> row.takeProperty().map(value),
                (row, number) -> text.apply(row.take(), number)));
    }

    private <T> TableColumn<TakeRow, T> column(TakeField field, Function<Take, T> value) {
        return known(field,
                table.column(field.key(), field.em() * TakesPane.EM, row -> row.takeProperty().map(value)));
    }

    private static <T> TableColumn<TakeRow, T> known(TakeField field, TableColumn<TakeRow, T> column) {
        column.setId(field.id());
        column.setEditable(false);
        return column;
    }
}
