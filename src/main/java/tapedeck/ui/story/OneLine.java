package tapedeck.ui.story;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Texts on one line of one height. Where there is no room for all, they give way whole, one after the other; the main
 * one stays, and gets smaller before it is ever cut.
 */
final class OneLine extends Region {
    private static final double LEAST_SCALE = 0.7;

    private final Label main;
    private final Label last;
    private final List<Label> order;
    private final List<Label> yielding;
    private final Scale scale = new Scale();
    private List<String> wordings = List.of();

    /**
     * @param main never gives way
     * @param last at the right end, neither
     * @param order all but {@code last}, from left to right
     * @param yielding those that give way, the first one first
     */
    OneLine(Label main, Label last, List<Label> order, List<Label> yielding) {
        this.main = main;
        this.last = last;
        this.order = List.copyOf(order);
        this.yielding = List.copyOf(yielding);
        main.getTransforms().add(scale);
        getChildren().addAll(order);
        getChildren().add(last);
        for (Label label : yielding) {
            label.setAlignment(Pos.CENTER_LEFT);
        }
        setMinWidth(0);
    }

    /** Says one of these in the middle, the longest that has room. */
    void say(List<String> longestFirst) {
        if (!longestFirst.equals(wordings)) {
            wordings = List.copyOf(longestFirst);
            main.setText(wordings.isEmpty() ? "" : wordings.getFirst());
            requestLayout();
        }
    }

    private double gap() {
        return snapSpaceX(main.getFont().getSize());
    }

    private static boolean says(Label label) {
        return !label.getText().isEmpty();
    }

    private double wide(List<Label> shown) {
        double wide = says(last) ? last.prefWidth(-1) : 0;
        for (Label label : shown) {
            wide += label.prefWidth(-1) + gap();
        }
        return wide;
    }

    @Override
    protected void layoutChildren() {
        List<Label> shown = order;
        for (int i = 0; i == 0 || (i < wordings.size() && wide(shown) > getWidth()); i++) {
            if (!wordings.isEmpty()) {
                main.setText(wordings.get(i));
            }
            shown = withRoom();
        }
        double less = shown.contains(main) ? Math.max(0, wide(shown) - getWidth()) : 0;
        double room = main.prefWidth(-1) - less;
        double size = less == 0 ? 1 : Math.max(LEAST_SCALE, room / main.prefWidth(-1));
        scale.setX(size);
        scale.setY(size);
        scale.setPivotY(main.prefHeight(-1) / 2);
        double x = 0;
        for (Label label : order) {
            boolean isMain = label.equals(main);
            label.setVisible(shown.contains(label));
            double width = snapSizeX(isMain ? room : label.prefWidth(-1));
            double height = label.prefHeight(-1);
            label.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2),
                    isMain ? Math.ceil(room / size) : width, height);
            x += shown.contains(label) ? width + gap() : 0;
        }
        double width = snapSizeX(last.prefWidth(-1));
        double height = last.prefHeight(-1);
        last.resizeRelocate(snapPositionX(getWidth() - width), snapPositionY((getHeight() - height) / 2), width,
                height);
    }

    private List<Label> withRoom() {
        List<Label> shown = new ArrayList<>(order.stream().filter(OneLine::says).toList());
        for (Label label : yielding) {
            if (wide(shown) > getWidth()) {
                shown.remove(label);
            }
        }
        return shown;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(order);
    }

    @Override
    protected double computePrefHeight(double width) {
        double high = last.prefHeight(-1);
        for (Label label : order) {
            high = Math.max(high, label.prefHeight(-1));
        }
        return high;
    }
}
