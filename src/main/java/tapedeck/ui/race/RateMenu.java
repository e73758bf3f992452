package tapedeck.ui.race;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;

/** Asks at the pointer what is to be done with the rate that was picked. */
final class RateMenu implements RatePick {
    private final LiveTexts words;
    private final MenuItem begin = new MenuItem();
    private final MenuItem set = new MenuItem();
    private final ContextMenu menu = new ContextMenu(begin, set);
    private double rate;

    RateMenu(LiveTexts words, RateChoice choice) {
        this.words = words;
        begin.setOnAction(_ -> choice.begin().accept(rate));
        set.setOnAction(_ -> choice.set().accept(rate));
    }

    @Override
    public void pick(double picked, Node on, Point2D at) {
        rate = picked;
        begin.setText(words.of("race.begin", "rate", Numbers.shortest(picked)));
        set.setText(words.of("race.set", "rate", Numbers.shortest(picked)));
        Point2D where = on.localToScreen(at);
        menu.show(on, where.getX(), where.getY());
    }
}
