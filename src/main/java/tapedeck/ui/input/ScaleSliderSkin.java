package tapedeck.ui.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.skin.SliderSkin;
import javafx.scene.layout.Region;
import tapedeck.text.Numbers;

/** Draws a {@link ScaleSlider}: the track in two pieces, filled up to the thumb, and the rates below it. */
final class ScaleSliderSkin extends SliderSkin {
    private static final double[] LABELLED = {0, 1e-6, 1e-4, 0.01, 1, 10};
    /** Ends of the gap, between the stop and the rest, as shares of where the rest begins. */
    private static final double GAP_FROM = 0.22;
    private static final double GAP_TO = 0.8;

    private final ScaleSlider slider;
    private final Region track;
    private final Region stop = piece("piece", "stop");
    private final Region rest = piece("piece");
    private final Region fill = piece("fill");
    private final Region mark = piece("mark");
    private final Label marked = new Label();
    private final List<Label> labels = new ArrayList<>();

    ScaleSliderSkin(ScaleSlider slider, boolean labelled) {
        super(slider);
        this.slider = slider;
        track = (Region) Objects.requireNonNull(slider.lookup(".track"), "a slider has a track");
        getChildren().addAll(getChildren().indexOf(track) + 1, List.of(stop, rest, fill, mark));
        for (double rate : labelled ? LABELLED : new double[0]) {
            Label label = new Label(Numbers.shortest(rate));
            label.getStyleClass().addAll("mono", "rate-label");
            label.setOnMousePressed(event -> {
                slider.choose(rate);
                event.consume();
            });
            labels.add(label);
        }
        marked.getStyleClass().add("mark-label");
        marked.setMouseTransparent(true);
        marked.textProperty().bind(slider.markNameProperty());
        getChildren().addAll(labels);
        getChildren().add(marked);
        slider.valueProperty().subscribe(() -> slider.requestLayout());
        slider.markProperty().subscribe(() -> slider.requestLayout());
    }

    /** The height of the mark's name, also before there is a mark: what is below would move away from the hand. */
    private double markHeight() {
        return marked.getText().isEmpty() ? 0 : slider.snapSizeY(marked.prefHeight(-1));
    }

    private static Region piece(String... styles) {
        Region piece = new Region();
        piece.getStyleClass().addAll(styles);
        piece.setMouseTransparent(true);
        return piece;
    }

    private double labelHeight() {
        return labels.isEmpty() ? 0 : slider.snapSizeY(labels.getFirst().prefHeight(-1));
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        layoutBelow(x, y + markHeight(), w, h - markHeight());
    }

    private void layoutBelow(double x, double y, double w, double h) {
        double below = labelHeight();
        super.layoutChildren(x, y, w, h - below);
        Node thumb = slider.lookup(".thumb");
        // Between two pixels JavaFX blends its cached picture of it with whatever lies beside that in the cache.
        // Moved, not laid out: each place that it is given anew asks for another layout, for ever.
        thumb.setTranslateX(slider.snapPositionX(thumb.getLayoutX()) - thumb.getLayoutX());
        double half = thumb.prefWidth(-1) / 2;
        double start = x + half;
        double length = w - 2 * half;
        double height = rest.prefHeight(-1);
        double top = slider.snapPositionY(y + (h - below - height) / 2);
        double radius = height / 2;
        double begin = slider.scale().start() * length;
        double from = begin == 0 ? start - radius : start + GAP_TO * begin;
        stop.setVisible(begin > 0);
        place(stop, start - radius, start + GAP_FROM * begin, top, height);
        place(rest, from, start + length + radius, top, height);
        place(fill, from, start + slider.getValue() * length, top, height);
        fill.setVisible(slider.getValue() > 0);
        placeMark(start, length, top, height);
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double width = slider.snapSizeX(label.prefWidth(-1));
            double middle = start + slider.scale().position(LABELLED[i]) * length;
            // The first two keep apart at any width, and the last stays inside.
            double left = i == 1 ? middle - radius : middle - width / 2;
            label.resizeRelocate(slider.snapPositionX(Math.clamp(left, 0, Math.max(0, x + w - width))),
                    y + h - below, width, below);
        }
    }

    /** A line across the track; a value beyond the scale has none. */
    private void placeMark(double start, double length, double top, double height) {
        boolean seen = isMarked();
        mark.setVisible(seen);
        marked.setVisible(seen);
        if (seen) {
            double wide = mark.prefWidth(-1);
            double at = slider
                    .snapPositionX(start + slider.scale().position(slider.markProperty().get()) * length - wide / 2);
            place(mark, at, at + wide, top - height, 3 * height);
            double named = slider.snapSizeX(marked.prefWidth(-1));
            double left = Math.clamp(at + (wide - named) / 2, 0, Math.max(0, slider.getWidth() - named));
            marked.resizeRelocate(slider.snapPositionX(left), 0, named, markHeight());
        }
    }

    private boolean isMarked() {
        double at = slider.markProperty().get();
        return at >= slider.scale().least() && at <= slider.scale().greatest();
    }

    private static void place(Region piece, double from, double to, double top, double height) {
        piece.resizeRelocate(from, top, Math.max(0, to - from), height);
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return super.computeMinHeight(width, top, right, bottom, left) + labelHeight() + markHeight();
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return super.computePrefHeight(width, top, right, bottom, left) + labelHeight() + markHeight();
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }
}
