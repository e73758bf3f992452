package tapedeck.classroom.server;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The camera of a phone: reads QR codes by another library than they were made by. */
public final class TestQr {
    private TestQr() {}

    /**
     * What the codes in a picture say.
     *
     * @param pixels row by row; the lowest 24 bits are the colour
     */
    public static List<String> read(int width, int height, int[] pixels) {
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            Map<DecodeHintType, Boolean> hard = Map.of(DecodeHintType.TRY_HARDER, true);
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(picture, hard)).map(Result::getText).toList();
        } catch (NotFoundException _) {
            return List.of();
        }
    }
}
