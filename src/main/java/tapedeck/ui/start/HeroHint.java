package tapedeck.ui.start;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import tapedeck.ui.theme.LiveTexts;

/** The words that say what the thumb is for, and an arrow from them to it. */
final class HeroHint extends Region {
    /** From the thumb's middle to where the arrow begins, in em: as usual, and where there is little room. */
    private static final double[] APART = {2.4, 1.2};
    /** From there to the words. */
    private static final double GAP = 0.3;
    /** What words leave free beside them. */
    private static final double AIR = 0.3;

    private final Label says = new Label();
    private final Path arrow = new Path();

    HeroHint(LiveTexts words) {
        setManaged(false);
        setMouseTransparent(true);
        says.textProperty().bind(words.text("start.hero.drag"));
        says.getStyleClass().addAll("strong", "hero-hint");
        arrow.getStyleClass().add("hero-arrow");
        getChildren().addAll(says, arrow);
    }

    /**
     * Points at the thumb from the right, or where there is no room from the left, and stands near it where there is little at either;
     * where there is none it says nothing.
     *
     * @param x the thumb's middle
     * @param y its lower end
     * @param top of the words' line
     * @param high how high that is
     * @param begin before which there is no room for words
     * @param end where there is no room for them any more
     */
    void point(double x, double y, double top, double high, double begin, double end) {
        double em = says.getFont().getSize();
        double wide = says.prefWidth(-1);
        double apart = 0;
        int way = 0;
        for (int i = 0; i < APART.length && way == 0; i++) {
            apart = APART[i] * em;
            double far = apart + (GAP + AIR) * em + wide;
            way = x + far < end ? 1 : x - far > begin ? -1 : 0;
        }
        says.setVisible(way != 0);
        arrow.setVisible(way != 0);
        double from = x + way * apart;
        double middle = top + high / 2;
        says.resizeRelocate(way > 0 ? from + GAP * em : from - GAP * em - wide, top + (high - says.prefHeight(-1)) / 2,
                wide, says.prefHeight(-1));
        double tipX = x + way * 1.05 * em;
        double tipY = y + 0.1 * em;
        arrow.getElements().setAll(new MoveTo(from, middle),
                new QuadCurveTo(x + way * Math.min(1.3 * em, apart - 0.2 * em), middle, tipX, tipY),
                new MoveTo(tipX - way * 0.15 * em, tipY + 0.55 * em), new LineTo(tipX, tipY),
                new LineTo(tipX + way * 0.6 * em, tipY + 0.25 * em));
    }
}
