package tapedeck.classroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A QR code, read by another library than it was made by. */
class QrSquareTest {
    private static final int CELL = 6;
    private static final String LINK = "HTTP://192.168.100.200:8421/BCDF";

    @Test
    void itIsReadAsTheLinkThatItIsOf() {
        QrSquare square = QrSquare.of(LINK);
        int cells = square.size() + 2 * QrSquare.MARGIN;
        int side = cells * CELL;
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            boolean isDark = square.isDark(i % side / CELL - QrSquare.MARGIN, i / side / CELL - QrSquare.MARGIN);
            pixels[i] = isDark ? 0 : 0xffffff;
        }
        assertThat(TestQr.read(side, side, pixels)).containsExactly(LINK);
    }

    @Test
    void capitalsKeepItSmallEnoughForTheLastRow() {
        assertThat(QrSquare.of(LINK).size()).isEqualTo(25);
    }
}
