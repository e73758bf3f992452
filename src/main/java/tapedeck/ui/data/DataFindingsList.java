package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.Remedy;
import tapedeck.finding.data.DataFinding;
import tapedeck.finding.data.DataFindingKind;
import tapedeck.finding.data.DataRemedies;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** The list of what looks wrong in the table, a sentence each, with a link that adds the step that cures it. On the FX thread only. */
final class DataFindingsList extends VBox {
    /** How wide a scroll bar is, in pixels. */
    private static final double BAR = 8;

    private final LiveTexts words;
    private final PreparationModel model;
    private final Label count = new Label();
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final HBox head;
    private final DoubleProperty limit = new SimpleDoubleProperty(this, "limit", Double.MAX_VALUE);

    DataFindingsList(LiveTexts words, PreparationModel model) {
        this.words = words;
        this.model = model;
        setId("worth-a-look");
        getStyleClass().add("data-card");
        Label title = new Label();
        title.getStyleClass().add("data-heading");
        title.textProperty().bind(words.text("preparing.worth"));
        count.getStyleClass().add("worth-count");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(title, space, count);
        head.getStyleClass().add("data-card-head");
        lines.getStyleClass().add("worth-lines");
        scroll.getStyleClass().add("data-scroll");
        scroll.setFitToWidth(true);
        limit.subscribe(_ -> requestLayout());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        words.follow(this, () -> show(model.shownProperty().get()));
    }

    /** How high it may be, in pixels. */
    DoubleProperty limitProperty() {
        return limit;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL; // sentences wrap
    }

    /** As high as what it says, as far as that may be: then to the end of a sentence. */
    @Override
    protected double computePrefHeight(double width) {
        double inside = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        double beside = snappedTopInset() + head.prefHeight(inside) + getSpacing() + snappedBottomInset();
        double all = beside + lines.prefHeight(inside);
        return Math.ceil(all <= limit.get() ? all : beside + whole(inside - BAR, limit.get() - beside));
    }

    /** The height of as many lines as there is room for. */
    private double whole(double width, double room) {
        double end = 0;
        double next = 0;
        for (Node line : lines.getChildren()) {
            next += line.prefHeight(width - lines.snappedLeftInset() - lines.snappedRightInset());
            end = next <= room ? next : end;
            next += lines.getSpacing();
        }
        return end;
    }

    void show(@Nullable PreparedTable now) {
        if (now == null) {
            lines.getChildren().clear();
            count.setText("");
            return;
        }
        List<Node> open = new ArrayList<>();
        List<Node> cured = new ArrayList<>();
        DataRemedies remedies = new DataRemedies(now.prepared(), now.profile(), now.table().numbers());
        List<DataFinding> missing = new ArrayList<>();
        for (DataFinding each : now.findings()) {
            Optional<Message> done = remedies.cured(each);
            if (each.kind() == DataFindingKind.MISSING && done.isPresent()) {
                missing.add(each);
                continue;
            }
            HBox line = line(each.sentence(), each.rows());
            if (done.isPresent()) {
                line.getChildren().add(tick(done.get()));
                cured.add(line);
            } else {
                remedies.against(each).ifPresent(remedy -> line.getChildren().add(link(remedy)));
                open.add(line);
            }
        }
        count.setText(open.isEmpty() ? "" : String.valueOf(open.size()));
        open.addAll(filled(missing, remedies, now.raw().size()));
        open.addAll(cured);
        if (open.isEmpty()) {
            Label nothing = new Label(words.of("preparing.worth.nothing"));
            nothing.getStyleClass().add("worth-says");
            open.add(nothing);
        }
        Label means = new Label(words.of("preparing.association.means"));
        means.getStyleClass().add("worth-means");
        means.setWrapText(true);
        means.setMinHeight(USE_PREF_SIZE);
        if (now.profile().columns().stream().anyMatch(each -> !Double.isNaN(each.association()))) {
            open.add(means);
        }
        lines.getChildren().setAll(open);
    }

    /** A line for all columns whose gaps the same step has cured. */
    private List<Node> filled(List<DataFinding> missing, DataRemedies remedies, int rows) {
        Map<Message, List<DataFinding>> steps = new LinkedHashMap<>();
        missing.forEach(each -> steps.computeIfAbsent(remedies.cured(each).orElseThrow(), _ -> new ArrayList<>())
                .add(each));
        return steps.entrySet().stream().<Node>map(each -> {
            DataFinding first = each.getValue().getFirst();
            Message says = each.getValue().size() == 1
                    ? first.sentence()
                    : Message.of("preparing.worth.missing", "rows", rows, "columns", each.getValue().stream()
                            .map(one -> one.column().orElse("") + " " + one.count()).collect(Collectors.joining(", ")));
            HBox line = line(says, first.rows());
            line.getChildren().add(tick(each.getKey()));
            return line;
        }).toList();
    }

    private HBox line(Message sentence, List<Integer> rows) {
        Label says = new Label(words.of(sentence));
        says.getStyleClass().add("worth-says");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        if (!rows.isEmpty()) {
            says.getStyleClass().add("worth-place");
            says.setOnMouseClicked(_ -> model.rowProperty().set(rows.getFirst()));
        }
        HBox line = new HBox(says);
        line.getStyleClass().add("worth-line");
        return line;
    }

    private Label tick(Message step) {
        Label tick = new Label(words.of("preparing.cured", "step", step));
        tick.getStyleClass().add("worth-cured");
        tick.setMinWidth(USE_PREF_SIZE);
        return tick;
    }

    private Hyperlink link(Remedy.Prepare remedy) {
        Hyperlink link = new Hyperlink(words.of(remedy.text()));
        link.getStyleClass().add("worth-cure");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> model.change(Message.of("preparing.edit.add", "step", remedy.text()),
                remedy.preparation()));
        return link;
    }
}
