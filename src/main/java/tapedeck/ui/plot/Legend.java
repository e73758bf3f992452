package tapedeck.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Palette;

/** The legend of the lines and marks of a picture, in a row: as many as there is room for; the rest is counted, and named by a tooltip. */
public final class Legend extends Region {
    private static final double GAP = 10;

    /** The sample of a line or mark as it looks in the picture. Equal samples look alike. */
    @FunctionalInterface
    public interface Sample {
        /** A picture of it, as high as a letter. */
        Node in(Palette palette);
    }

    /**
     * A name and how what it names looks.
     *
     * @param meaning for a tooltip, or null
     */
    public record Entry(String name, Sample sample, @Nullable String meaning) {}

    private final Appearance appearance;
    private final Label more = new Label();
    private List<Entry> entries = List.of();

    public Legend(Appearance appearance) {
        this.appearance = appearance;
        getStyleClass().add("legend");
        more.getStyleClass().addAll("legend-entry", "more");
        more.setTooltip(new Tooltip());
        setMinWidth(0);
        appearance.paletteProperty().subscribe((_, _) -> build());
    }

    /** Shows these from now on. */
    public void show(List<Entry> next) {
        if (!next.equals(entries)) {
            entries = List.copyOf(next);
            build();
        }
    }

    /** An entry as it stands in a legend, for legends that break into lines. */
    public static Label label(Entry entry, Palette palette) {
        Label label = new Label(entry.name, entry.sample.in(palette));
        label.getStyleClass().add("legend-entry");
        if (entry.meaning != null) {
            label.setTooltip(new Tooltip(entry.meaning));
        }
        return label;
    }

    private void build() {
        List<Node> labels = new ArrayList<>();
        entries.forEach(each -> labels.add(label(each, appearance.palette())));
        labels.add(more);
        getChildren().setAll(labels);
        requestLayout();
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
