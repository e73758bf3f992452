package tapedeck.classroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

/** A QR code, read by another library than it was made by. */
class QrSquareTest {
    private static final int CELL = 6;
    private static final String LINK = "HTTP://192.168.100.200:8421/BCDF";

    @Test
    void itIsReadAsTheLinkThatItIsOf() throws Exception {
        QrSquare square = QrSquare.of(LINK);
        int cells = square.size() + 2 * QrSquare.MARGIN;
        int side = cells * CELL;
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            boolean isDark = square.isDark(i % side / CELL - QrSquare.MARGIN, i / side / CELL - QrSquare.MARGIN);
            pixels[i] = isDark ? 0 : 0xffffff;
        }
        LuminanceSource picture = new RGBLuminanceSource(side, side, pixels);
        assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText()).isEqualTo(LINK);
    }

    @Test
    void capitalsKeepItSmallEnoughForTheLastRow() {
        assertThat(QrSquare.of(LINK).size()).isEqualTo(25);
    }
}
