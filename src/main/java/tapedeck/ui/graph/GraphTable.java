package tapedeck.ui.graph;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.SavedTensors;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.graph.model.HoverText;
import tapedeck.ui.graph.model.MissingFunction;
import tapedeck.ui.graph.model.Names;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.graph.model.Values;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.table.DataTable;
import tapedeck.ui.table.RowPick;
import tapedeck.ui.theme.LiveTexts;

/** The graph as a table, one row a Function: for screen readers, and for those who would rather read. */
final class GraphTable extends DataTable<GraphTable.Line> {
    /** A Function in words. */
    record Line(int index, String number, String function, String module, String inputs, String output, Message saved,
            String incoming, String outgoing) {}

    private final SelectionModel selection;
    private final RowPick pick;

    GraphTable(LiveTexts words, SelectionModel selection) {
        super(words, "graph.table.empty");
        this.selection = selection;
        setId("graph-table");
        getStyleClass().add("graph-table");
        accessibleTextProperty().bind(words.text("graph.table"));
        text("graph.table.number", 3, Line::number);
        text("graph.table.function", 11, Line::function);
        text("graph.table.module", 8, Line::module);
        text("graph.table.inputs", 17, Line::inputs);
        text("graph.table.output", 12, Line::output);
        text("graph.table.saved", 15, line -> words.of(line.saved()));
        text("graph.table.incoming", 9, Line::incoming);
        text("graph.table.outgoing", 15, Line::outgoing);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        pick = RowPick.of(this, row -> selection.select(new Selection.FunctionSelected(getItems().get(row).index)));
    }

    private void text(String title, double share, Function<Line, String> text) {
        TableColumn<Line, String> column = column(title, share * 8,
                line -> new ReadOnlyStringWrapper(text.apply(line)));
        column.setSortable(false);
        getColumns().add(column);
    }

    void show(@Nullable ShownGraph shown) {
        List<Line> lines = shown == null
                ? List.of()
                : shown.snapshot().functions().stream().map(function -> line(function, shown)).toList();
        if (!getItems().equals(lines)) {
            pick.fill(() -> getItems().setAll(lines));
        }
        pick.reveal(row(shown), 0);
    }

    /** Of what is picked: a Function's, or that of the one a tensor comes from; -1 if there is none. */
    private int row(@Nullable ShownGraph shown) {
        return shown == null ? -1 : switch (selection.selected()) {
            case Selection.FunctionSelected(int index) when index < getItems().size() -> index;
            case Selection.TensorSelected(long id) -> shown.snapshot().functions().stream()
                    .filter(function -> function.output() == id).mapToInt(FunctionState::index).findFirst().orElse(-1);
            case null, default -> -1;
        };
    }

    static Line line(FunctionState function, ShownGraph shown) {
        StringJoiner inputs = new StringJoiner(", ");
        function.inputs().forEach(id -> inputs.add(tensor(id, shown)));
        StringJoiner outgoing = new StringJoiner(", ");
        for (int i = 0; i < function.outgoing().size(); i++) {
            NdArray gradient = function.outgoing().get(i);
            if (gradient != null) {
                outgoing.add(shown.name(function.inputs().get(i)) + " " + norm(gradient));
            }
        }
        return new Line(function.index(), Integer.toString(function.index() + 1),
                function.gradFn().isEmpty() ? function.call() : function.call() + " · " + function.gradFn(),
                function.scope().text(), inputs.toString(),
                tensor(function.output(), shown), saved(function),
                norm(function.incoming()), outgoing.toString());
    }

    private static Message saved(FunctionState function) {
        if (function.saved().isEmpty()) {
            return Message.of("graph.table.saved.nothing");
        }
        String shapes = SavedTensors.shapes(function);
        return function.freed() ? Message.of("graph.table.saved.freed", "shapes", shapes) : Message.verbatim(shapes);
    }

    private static String norm(@Nullable NdArray gradient) {
        if (gradient == null) {
            return "";
        }
        double notFinite = Values.notFinite(gradient);
        return Values.text(notFinite == 0 ? Values.norm(gradient) : notFinite);
    }

    private static String tensor(long id, ShownGraph shown) {
        TensorState tensor = shown.tensors().get(id);
        return tensor == null
                ? ""
                : MissingFunction.isUnmade(id) ? "×" : Names.name(tensor) + " " + ElementPlace.shape(tensor);
    }
}
