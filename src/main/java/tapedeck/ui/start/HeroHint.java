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
     * Points at the thumb from the right, or where there is no room from the left; returns whether there is room at one of both.
     *
     * @param x the thumb's middle
     * @param y its lower end
     * @param top of the words' line
     * @param high how high that is
     * @param begin before which there is no room for words
     * @param end where there is no room for them any more
     */
    boolean point(double x, double y, double top, double high, double begin, double end) {
        double em = says.getFont().getSize();
        double wide = says.prefWidth(-1);
        boolean right = x + 2.7 * em + wide < end - 0.7 * em;
        boolean left = x - 2.7 * em - wide > begin + 0.7 * em;
        int way = right || !left ? 1 : -1;
        double from = x + way * 2.4 * em;
        double middle = top + high / 2;
        says.resizeRelocate(way > 0 ? from + 0.3 * em : from - 0.3 * em - wide, top + (high - says.prefHeight(-1)) / 2,
                wide, says.prefHeight(-1));
        double tipX = x + way * 1.05 * em;
        double tipY = y + 0.1 * em;
        arrow.getElements().setAll(new MoveTo(from, middle), new QuadCurveTo(x + way * 1.3 * em, middle, tipX, tipY),
                new MoveTo(tipX - way * 0.15 * em, tipY + 0.55 * em), new LineTo(tipX, tipY),
                new LineTo(tipX + way * 0.6 * em, tipY + 0.25 * em));
        return right || left;
    }
}
