package tapedeck.ui.inspector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.GradientNames;
import tapedeck.explain.Statistics;
import tapedeck.text.Message;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The numbers: as colours, one by one, and summed up. */
final class ValuesPage extends InspectorPage {
    private final HeatMap data;
    private final HeatMap grad;
    private final Label gradLabel = InspectorTexts.label(".grad", "grad-label");
    /** That the numbers are from after a step, and the gradient from before. */
    private final Label stepNote = InspectorTexts.label("", "muted");
    private final Label gradNote = InspectorTexts.label("", "muted");
    /** Which row of a table the row is that is looked at. */
    private final Hyperlink rowLink = new Hyperlink();
    private final HistogramView dataSpread;
    private final HistogramView gradSpread;
    /** Of one number they would say nothing. */
    private final List<Node> pictures;
    private final GridPane facts = grid("facts");
    private final GridPane statistics = grid("statistics");
    private final ElementList list;
    /** All digits of the element that is looked at. */
    private final Label exactData = InspectorTexts.label("", "data-number");
    private final Label exactGrad = InspectorTexts.label("", "grad-number");
    private @Nullable Subject shown;
    private @Nullable NdArray measuredData;
    private @Nullable NdArray measuredGrad;
    private @Nullable Statistics ofData;
    private @Nullable Statistics ofGrad;

    ValuesPage(LiveTexts words, Appearance appearance, InspectorModel model) {
        super(words, model, InspectorTab.VALUES);
        dataSpread = new HistogramView(words, appearance, false);
        gradSpread = new HistogramView(words, appearance, true);
        data = new HeatMap(words, appearance, model, HeatMap.DATA);
        grad = new HeatMap(words, appearance, model, ".grad");
        list = new ElementList(words, model);
        GridPane maps = new GridPane();
        maps.getStyleClass().add("maps");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            maps.getColumnConstraints().add(half);
        }
        pictures = List.of(data, grad, dataSpread, gradSpread);
        pictures.forEach(each -> each.managedProperty().bind(each.visibleProperty()));
        gradNote.managedProperty().bind(gradNote.textProperty().isNotEmpty());
        stepNote.managedProperty().bind(stepNote.textProperty().isNotEmpty());
        maps.addRow(0, InspectorTexts.label(".data", "data-label"), gradLabel);
        maps.addRow(1, data, grad);
        maps.addRow(2, dataSpread, gradSpread);
        rowLink.setId("inspector-row");
        rowLink.getStyleClass().add("row-link");
        rowLink.setWrapText(true);
        rowLink.managedProperty().bind(rowLink.visibleProperty());
        rowLink.setOnAction(_ -> {
            rowLink.setVisited(false);
            model.openRow();
        });
        model.elementProperty().subscribe(this::tellElement);
        VBox exact = new VBox(exactData, exactGrad);
        exact.getStyleClass().add("exact");
        add(maps, rowLink, stepNote, gradNote, list, exact, statistics, facts);
    }

    private void tellElement() {
        tellRow();
        int element = model.elementProperty().get();
        Subject now = shown != null && element < shown.tensor().data().numel() ? shown : null;
        exactData.setText(now == null ? "" : ElementList.exact(now, element));
        exactGrad.setText(now == null ? "" : ElementList.exactGradient(now, element));
    }

    private void tellRow() {
        Optional<Message> told = model.tellRow();
        rowLink.setText(told.map(words::of).orElse(""));
        rowLink.setVisible(told.isPresent());
    }

    private static GridPane grid(String style) {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("lines", style);
        return grid;
    }

    @Override
    void show(@Nullable Subject subject) {
        shown = subject;
        list.show(subject);
        tellElement();
        if (subject == null) {
            return;
        }
        NdArray numbers = subject.tensor().data();
        NdArray gradient = subject.tensor().grad();
        pictures.forEach(each -> each.setVisible(numbers.numel() != 1));
        String label = GradientNames.label(subject.tensor());
        gradLabel.setText(label);
        data.show(numbers, subject.tensor(), HeatMap.DATA);
        grad.show(gradient, subject.tensor(), label);
        stepNote.setText(subject.isStepped() ? words.of("inspector.after-step") : "");
        gradNote.setText(!subject.tensor().requiresGrad()
                ? words.of("inspector.values.no-gradient-required")
                : gradient == null ? words.of("inspector.values.no-gradient") : "");
        if (measuredData != numbers) {
            ofData = ValuesModel.statistics(numbers);
            measuredData = numbers;
        }
        if (measuredGrad != gradient) {
            ofGrad = gradient == null ? null : ValuesModel.statistics(gradient);
            measuredGrad = gradient;
        }
        Statistics known = Objects.requireNonNull(ofData);
        dataSpread.show(known.histogram());
        gradSpread.show(ofGrad == null ? null : ofGrad.histogram());
        fill(statistics, ValuesModel.lines(known, ofGrad, subject.tensor().type()));
        fill(facts, ValuesModel.facts(subject));
    }

    private void fill(GridPane grid, List<ValuesModel.Line> lines) {
        if (grid.getChildren().isEmpty()) {
            for (int row = 0; row < lines.size(); row++) {
                Label first = InspectorTexts.label("", "data-number");
                Label second = InspectorTexts.label("", "grad-number");
                Label name = InspectorTexts.label("", "line-name");
                name.textProperty().bind(words.text(lines.get(row).name()));
                name.setMinWidth(USE_PREF_SIZE);
                grid.addRow(row, name, first);
                if (grid.getStyleClass().contains("statistics")) {
                    grid.add(second, 2, row);
                }
                GridPane.setHgrow(first, Priority.ALWAYS);
                GridPane.setHgrow(second, Priority.ALWAYS);
                GridPane.setHalignment(first, HPos.RIGHT);
                GridPane.setHalignment(second, HPos.RIGHT);
            }
        }
        for (Node cell : grid.getChildren()) {
            ValuesModel.Line line = lines.get(GridPane.getRowIndex(cell));
            switch (GridPane.getColumnIndex(cell)) {
                case 1 -> ((Label) cell).setText(line.data());
                case 2 -> ((Label) cell).setText(line.grad());
                default -> {
                    // the name stays
                }
            }
        }
    }
}
