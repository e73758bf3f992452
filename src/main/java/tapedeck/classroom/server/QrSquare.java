package tapedeck.classroom.server;

import io.nayuki.qrcodegen.QrCode;
import java.util.BitSet;

/**
 * A QR code, to be painted with a margin of four cells. Immutable.
 *
 * @param size cells in a row, and rows
 */
public record QrSquare(int size, BitSet cells) {
    /** Cells of white that must be around it. */
    public static final int MARGIN = 4;

    public QrSquare {
        cells = (BitSet) cells.clone();
    }

    /** That of a text. */
    public static QrSquare of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        BitSet cells = new BitSet(code.size * code.size);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                cells.set(y * code.size + x, code.getModule(x, y));
            }
        }
        return new QrSquare(code.size, cells);
    }

    @Override
    public BitSet cells() {
        return (BitSet) cells.clone();
    }

    /** Returns whether a cell is dark; those around the square are not. */
    public boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < size && y < size && cells.get(y * size + x);
    }
}
