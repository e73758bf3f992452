package tapedeck.ui.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a card stands beside it. */
class HoverPlaceTest {
    private static final Box PANE = new Box(0, 0, 850, 500);
    private static final double WIDTH = 280;
    private static final double HEIGHT = 160;

    private static Box place(Box about, Box... avoid) {
        Box place = HoverPlace.of(about, WIDTH, HEIGHT, 6, PANE, List.of(avoid));
        assertThat(place.isInside(PANE)).as("%s is inside", place).isTrue();
        assertThat(place.overlaps(about)).as("%s is beside %s", place, about).isFalse();
        assertThat(place.width()).isEqualTo(WIDTH);
        return place;
    }

    @Test
    void itStandsBesideACardInEveryCornerAndAnywhereElse() {
        for (double x = 0; x <= PANE.width() - 150; x += 70) {
            for (double y = 0; y <= PANE.height() - 120; y += 38) {
                place(new Box(x, y, 150, 120));
            }
        }
        place(new Box(0, 0, 150, 120));
        place(new Box(700, 0, 150, 120));
        place(new Box(0, 380, 150, 120));
        place(new Box(700, 380, 150, 120));
    }

    @Test
    void aCardAsHighAsThePaneHasItAtItsSide() {
        place(new Box(300, 0, 200, 500));
        place(new Box(0, 150, 850, 180));
    }

    @Test
    void whatIsReadMeanwhileStaysFreeWhereThereIsRoomElsewhere() {
        Box card = new Box(350, 180, 150, 120);
        Box formula = new Box(350, 310, 150, 40);
        assertThat(place(card, formula).overlaps(formula)).isFalse();
        Box above = new Box(0, 0, 850, 170);
        Box free = place(card, formula, above);
        assertThat(free.overlaps(formula) || free.overlaps(above)).isFalse();
    }

    @Test
    void itSlidesAlongTheCardToWhereNoneOfTheNeighboursIs() {
        Box card = new Box(350, 180, 150, 60);
        Box left = new Box(200, 190, 40, 20);
        Box right = new Box(600, 190, 40, 20);
        Box below = new Box(360, 260, 20, 40);
        Box above = new Box(360, 100, 20, 40);
        Box place = place(card, left, right, below, above);
        assertThat(List.of(left, right, below, above)).noneMatch(place::overlaps);
        assertThat(place(card)).as("where all is free it is aligned").extracting(Box::x).isEqualTo(card.x());
    }
}
