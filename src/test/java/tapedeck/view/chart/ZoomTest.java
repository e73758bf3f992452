package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ZoomTest {
    private final Zoom zoom = new Zoom();

    @Test
    void followsTheRunUntilTheViewerMoves() {
        zoom.grow(100, 100, 5);
        zoom.grow(1000, 1000, 5);
        assertThat(zoom.high()).isEqualTo(1000);
        zoom.by(0.5, 250);
        assertThat(zoom.isFollowing()).isFalse();
        zoom.grow(2000, 2000, 5);
        assertThat(zoom.low()).isEqualTo(125);
        assertThat(zoom.high()).isEqualTo(625);
        zoom.follow();
        assertThat(zoom.isFollowing()).isTrue();
        assertThat(zoom.high()).isEqualTo(2000);
    }

    @Test
    void aLongerTakeBesideItIsShownWhenItIsAskedFor() {
        zoom.grow(20, 100_000, 5);
        assertThat(zoom.high()).as("the new take fills the width").isEqualTo(20);
        assertThat(zoom.isWhole()).isFalse();
        zoom.all();
        assertThat(zoom.high()).isEqualTo(100_000);
        assertThat(zoom.isFollowing()).isFalse();
        zoom.grow(200_000, 200_000, 5);
        assertThat(zoom.high()).as("all of it, as it grows").isEqualTo(200_000);
        assertThat(zoom.isWhole()).isTrue();
        zoom.grow(20, 200_000, 5);
        zoom.by(0.5, 0);
        zoom.grow(40, 200_000, 5);
        assertThat(zoom.high()).isEqualTo(100_000);
        zoom.follow();
        assertThat(zoom.high()).isEqualTo(40);
    }

    @Test
    void allOfALoneTakeIsTheTakeThatIsFollowed() {
        zoom.grow(100, 100, 5);
        zoom.select(20, 60);
        zoom.all();
        assertThat(zoom.isFollowing()).isTrue();
        assertThat(zoom.high()).isEqualTo(100);
    }

    @Test
    void thePlaceUnderThePointerStaysAndTheEndsAreKept() {
        Random random = new Random(5);
        zoom.grow(1000, 1000, 5);
        for (int i = 0; i < 2000; i++) {
            double share = random.nextDouble();
            double at = zoom.low() + share * (zoom.high() - zoom.low());
            double factor = random.nextDouble(0.5, 1.9);
            zoom.by(factor, at);
            boolean free = zoom.low() > 0 && zoom.high() < 1000;
            if (free) {
                assertThat((at - zoom.low()) / (zoom.high() - zoom.low())).isCloseTo(share, within(1e-6));
            }
            zoom.pan(random.nextDouble(-1, 1));
            assertThat(zoom.low()).isGreaterThanOrEqualTo(0);
            assertThat(zoom.high()).isLessThanOrEqualTo(1000 + 1e-9);
            assertThat(zoom.high() - zoom.low()).isGreaterThanOrEqualTo(5 - 1e-9);
        }
    }

    @Test
    void panningTheWholeRunChangesNothing() {
        zoom.grow(100, 100, 5);
        zoom.pan(0.5);
        assertThat(zoom.isFollowing()).isTrue();
        assertThat(zoom.low()).isZero();
    }

    @Test
    void aRangeCanBeDraggedEitherWay() {
        zoom.grow(100, 100, 5);
        zoom.select(60, 20);
        assertThat(zoom.low()).isEqualTo(20);
        assertThat(zoom.high()).isEqualTo(60);
        zoom.select(99, 100);
        assertThat(zoom.high()).isEqualTo(100);
        assertThat(zoom.low()).isEqualTo(95);
    }

    @Test
    void panningMovesByAShareOfWhatIsSeenUpToTheEnds() {
        zoom.grow(100, 100, 5);
        zoom.select(20, 60);
        zoom.pan(0.25);
        assertThat(zoom.low()).isEqualTo(30);
        assertThat(zoom.high()).isEqualTo(70);
        zoom.pan(-0.5);
        assertThat(zoom.low()).isEqualTo(10);
        zoom.pan(-1);
        assertThat(zoom.low()).isZero();
        assertThat(zoom.high()).isEqualTo(40);
        zoom.pan(0.5);
        assertThat(zoom.low()).as("from the beginning as well").isEqualTo(20);
        zoom.pan(9);
        assertThat(zoom.low()).isEqualTo(60);
        assertThat(zoom.high()).isEqualTo(100);
        zoom.pan(-0.25);
        assertThat(zoom.high()).as("and from the end").isEqualTo(90);
    }

    @Test
    void anotherRunThatHasNothingThereYetIsShownWhereItHas() {
        zoom.grow(1000, 1000, 5);
        zoom.select(600, 800);
        zoom.grow(100, 100, 5);
        assertThat(zoom.low()).isZero();
        assertThat(zoom.high()).isEqualTo(100);
    }

    @Test
    void aRunThatHasSomethingThereLeavesWhatIsSeen() {
        zoom.grow(1000, 1000, 5);
        zoom.select(600, 800);
        zoom.grow(700, 700, 5);
        assertThat(zoom.low()).isEqualTo(600);
        assertThat(zoom.high()).isEqualTo(800);
    }
}
