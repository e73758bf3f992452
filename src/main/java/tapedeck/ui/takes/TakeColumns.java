package tapedeck.ui.takes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import tapedeck.deck.takes.Take;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.Palette;

/** Makes the table's columns. */
final class TakeColumns {
    /** Numbers sort as numbers; what is not measured, and what is not a number, comes last. */
    private static final Comparator<Double> NUMBERS = Comparator.comparing((Double value) -> value.isNaN())
            .thenComparing(Comparator.naturalOrder());

    private static final String NONE = "–";

    private static final String NAME = "take-name";
    private static final double NAME_WIDTH = 11.2;
    private static final double LEAST_NAME = 8;
    /** What is left out first where there is no room; the name's tooltip has it. */
    private static final List<String> SPARED = List.of("take-branched-from", "take-optimizer", "take-seed",
            "take-best-loss", "take-time");

    private final TakesModel model;
    private final ReadOnlyObjectWrapper<Palette> palette;
    private final List<TableColumn<TakeRow, ?>> all;

    TakeColumns(TakesModel model, ReadOnlyObjectWrapper<Palette> palette) {
        this.model = model;
        this.palette = palette;
        all = make();
    }

    List<TableColumn<TakeRow, ?>> all() {
        return all;
    }

    private List<TableColumn<TakeRow, ?>> make() {
        return List.of(visible(), colour(), name(),
                number("rate", 4.2, take -> take.inForce().learningRate(),
                        (_, value) -> Numbers.of(value, 3)),
                text("optimizer", 5.7, take -> take.inForce().optimizer().label()),
                number("seed", 3.6, take -> (double) take.settings().seed(),
                        (_, value) -> Numbers.count(value.longValue())),
                number("iterations", 6, take -> (double) take.iteration(),
                        (_, value) -> Numbers.count(value.longValue())),
                number("last loss", 5.8, Take::lastLoss, TakeColumns::loss),
                number("best loss", 5.8, Take::bestLoss, TakeColumns::loss),
                number("test acc.", 5.4, Take::accuracy,
                        (_, value) -> value.isNaN() ? NONE : Numbers.steady(value, 3)),
                number("time", 5.8, Take::seconds, (_, value) -> time(value)),
                text("branched from", 12, model::origin));
    }

    /** Shows as many columns as there is room for, and gives the names what is left. */
    void fit(double width) {
        Set<String> left = new HashSet<>();
        double taken = taken(left);
        for (String each : SPARED) {
            if (taken > width && left.add(each)) {
                taken = taken(left);
            }
        }
        for (TableColumn<TakeRow, ?> column : all) {
            column.setVisible(!left.contains(column.getId()));
            if (column.getId().equals(NAME)) {
                double rest = width - taken + NAME_WIDTH * TakesPane.EM;
                column.setPrefWidth(Math.clamp(rest, LEAST_NAME * TakesPane.EM, NAME_WIDTH * TakesPane.EM));
            }
        }
    }

    private double taken(Set<String> without) {
        return all.stream().filter(column -> !without.contains(column.getId()))
                .mapToDouble(column -> column.getId().equals(NAME)
                        ? NAME_WIDTH * TakesPane.EM
                        : column.getPrefWidth())
                .sum();
    }

    private TableColumn<TakeRow, Boolean> visible() {
        TableColumn<TakeRow, Boolean> column = column("", "visible", 2.2, Take::visible);
        column.setCellFactory(_ -> new VisibleCell(model));
        return column;
    }

    private TableColumn<TakeRow, Integer> colour() {
        TableColumn<TakeRow, Integer> column = column("", "colour", 2.2, Take::colour);
        column.setCellFactory(_ -> new SwatchCell(palette));
        return column;
    }

    private TableColumn<TakeRow, String> name() {
        TableColumn<TakeRow, String> column = text("name", NAME_WIDTH, Take::name);
        column.setCellFactory(_ -> new NameCell(this::whole));
        column.setEditable(true);
        column.setOnEditCommit(event -> model.rename(event.getRowValue(), event.getNewValue()));
        return column;
    }

    /** What may be cut or left out in its row. */
    private String whole(Take take) {
        String origin = model.origin(take);
        return "%s%s%n%s, seed %d%nbest loss %s, %s".formatted(take.name(),
                origin.isEmpty() ? "" : ", branched from " + origin, take.inForce().optimizer().label(),
                take.settings().seed(), loss(take, take.bestLoss()), time(take.seconds()));
    }

    private static TableColumn<TakeRow, String> text(String title, double em, Function<Take, String> value) {
        return column(title, title.replace(' ', '-'), em, value);
    }

    private static TableColumn<TakeRow, Double> number(String title, double em, Function<Take, Double> value,
            BiFunction<Take, Double, String> text) {
        TableColumn<TakeRow, Double> column = column(title, title.replaceAll("[ .]+", "-"), em, value);
        column.setComparator(NUMBERS);
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new NumberCell(text));
        return column;
    }

    private static <T> TableColumn<TakeRow, T> column(String title, String id, double em, Function<Take, T> value) {
        TableColumn<TakeRow, T> column = new TableColumn<>(title);
        column.setId("take-" + id);
        column.setEditable(false);
        column.setPrefWidth(em * TakesPane.EM);
        column.setCellValueFactory(features -> mapped(features.getValue(), value));
        return column;
    }

    private static <T> ObservableValue<T> mapped(TakeRow row, Function<Take, T> value) {
        return row.takeProperty().map(value);
    }

    /** A loss that is not a number is told from one that was never measured. */
    private static String loss(Take take, Double value) {
        return take.measured().isEmpty() ? NONE : Numbers.of(value, 4);
    }

    /** Seconds, from a minute on minutes and seconds. */
    static String time(double seconds) {
        return seconds < 60
                ? Numbers.steady(seconds, seconds < 10 ? 2 : 3) + " s"
                : "%d:%02d min".formatted((long) seconds / 60, (long) seconds % 60);
    }
}
