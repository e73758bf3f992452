package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;

/** The names of the curves, as many as there is room for; the rest is counted, and named by a tooltip. */
final class CurveLegend extends Region {
    private static final double GAP = 10;

    /** @param meaning for a tooltip, or null */
    record Entry(String name, int colour, String styleClass, @Nullable String meaning) {}

    private final Label more = new Label();
    private List<Entry> entries = List.of();
    private final Appearance appearance;

    CurveLegend(Appearance appearance) {
        this.appearance = appearance;
        getStyleClass().add("legend");
        more.getStyleClass().addAll("legend-entry", "more");
        more.setTooltip(new Tooltip());
        setMinWidth(0);
        appearance.paletteProperty().subscribe((_, _) -> build());
    }

    void show(List<Entry> next) {
        if (!next.equals(entries)) {
            entries = List.copyOf(next);
            build();
        }
    }

    private void build() {
        List<Node> labels = new ArrayList<>(entries.stream().map(this::label).toList());
        labels.add(more);
        getChildren().setAll(labels);
        requestLayout();
    }

    private Label label(Entry entry) {
        Line sample = new Line(0, 0, 14, 0);
        sample.getStyleClass().addAll("sample", entry.styleClass);
        sample.setStroke(
                entry.colour >= 0 ? Colours.curve(appearance.palette(), entry.colour) : appearance.palette().muted());
        Label label = new Label(entry.name, sample);
        label.getStyleClass().add("legend-entry");
        if (entry.meaning != null) {
            label.setTooltip(new Tooltip(entry.meaning));
        }
        return label;
    }

    /** How many of the labels fit, if the count of the others must fit too. */
    private int fitting(double width) {
        double used = 0;
        for (int i = 0; i < entries.size(); i++) {
            used += getChildren().get(i).prefWidth(-1) + GAP;
            double rest = i == entries.size() - 1 ? 0 : more.prefWidth(-1) + GAP;
            if (used - GAP + rest > width) {
                return i;
            }
        }
        return entries.size();
    }

    @Override
    protected void layoutChildren() {
        more.setText("+" + entries.size());
        int fit = fitting(getWidth());
        double x = 0;
        for (int i = 0; i < entries.size(); i++) {
            Node label = getChildren().get(i);
            label.setVisible(i < fit);
            if (i < fit) {
                x = place(label, x);
            }
        }
        more.setVisible(fit < entries.size());
        if (more.isVisible()) {
            more.setText("+" + (entries.size() - fit));
            more.getTooltip().setText(String.join("\n",
                    entries.subList(fit, entries.size()).stream().map(Entry::name).toList()));
            place(more, x);
        }
    }

    private double place(Node label, double x) {
        double width = snapSizeX(label.prefWidth(-1));
        double height = label.prefHeight(-1);
        label.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
        return x + width + GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().limit(entries.size()).mapToDouble(each -> each.prefWidth(-1) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(each -> each.prefHeight(-1)).max().orElse(0);
    }
}
