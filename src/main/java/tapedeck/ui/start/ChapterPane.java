package tapedeck.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Chapters side by side, all tiles as wide; as many in a row as there is room for, of a few counts that whole chapters fill. */
final class ChapterPane extends Pane {
    /**
     * A chapter.
     *
     * @param tiles at least one
     */
    record Chapter(Label heading, List<? extends Region> tiles) {}

    private static final int[] COLUMNS = {10, 6, 3};
    /** All in em. */
    private static final double LEAST_TILE = 6.7;
    private static final double GAP = 0.7;
    private static final double CHAPTER_GAP = 1.75;
    private static final double HEADING_GAP = 0.35;
    private static final double ROW_GAP = 1.3;

    private final ObservableDoubleValue em;
    private List<Chapter> chapters = List.of();

    /** @param em the font size of the page, in pixels */
    ChapterPane(ObservableDoubleValue em) {
        this.em = em;
        em.addListener((_, _, _) -> requestLayout());
    }

    void show(List<Chapter> all) {
        chapters = List.copyOf(all);
        getChildren().setAll(all.stream().flatMap(each -> Stream.concat(Stream.of(each.heading()),
                each.tiles().stream())).toList());
    }

    @Override
    public Orientation getContentBias() { return Orientation.HORIZONTAL; }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return arrange(width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private static int columns(double ems) {
        int columns = 0;
        for (int i = 0; i < COLUMNS.length && columns == 0; i++) {
            columns = COLUMNS[i] * (LEAST_TILE + GAP) <= ems ? COLUMNS[i] : 0;
        }
        return Math.max(columns, COLUMNS[COLUMNS.length - 1]);
    }

    private double arrange(double width, boolean place) {
        double unit = em.get();
        int columns = columns(width / unit);
        double apart = (CHAPTER_GAP - GAP) * unit;
        double pitch = (width + GAP * unit - (columns / 3 - 1) * apart) / columns;
        double y = 0;
        for (List<Chapter> row : rows(columns)) {
            double x = 0;
            double below = y;
            for (Chapter chapter : row) {
                below = Math.max(below, arrange(chapter, x, y, columns, pitch, place));
                x += Math.min(columns, chapter.tiles().size()) * pitch + apart;
            }
            y = below + ROW_GAP * unit;
        }
        return Math.max(0, y - ROW_GAP * unit);
    }

    /** Returns where it ends below. */
    private double arrange(Chapter chapter, double x, double y, int columns, double pitch, boolean place) {
        double gap = GAP * em.get();
        double tileWidth = pitch - gap;
        double heading = chapter.heading().prefHeight(-1);
        double room = Math.min(columns, chapter.tiles().size()) * pitch - gap;
        if (place) {
            chapter.heading().resizeRelocate(x, y, room, heading);
        }
        double top = y + heading + HEADING_GAP * em.get();
        double high = chapter.tiles().getFirst().prefHeight(-1);
        for (int i = 0; place && i < chapter.tiles().size(); i++) {
            int line = i / columns;
            chapter.tiles().get(i).resizeRelocate(snapPositionX(x + i % columns * pitch),
                    snapPositionY(top + line * (high + gap)), snapSizeX(tileWidth), high);
        }
        int lines = Math.ceilDiv(chapter.tiles().size(), columns);
        return top + lines * (high + gap) - gap;
    }

    private List<List<Chapter>> rows(int columns) {
        List<List<Chapter>> rows = new ArrayList<>();
        int used = columns;
        for (Chapter chapter : chapters) {
            used += chapter.tiles().size();
            if (used > columns) {
                rows.add(new ArrayList<>());
                used = chapter.tiles().size();
            }
            rows.getLast().add(chapter);
        }
        return rows;
    }
}
