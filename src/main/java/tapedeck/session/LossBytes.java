package tapedeck.session;

import java.nio.ByteBuffer;
import tapedeck.tape.Series;

/**
 * The losses of a take to the last bit: iterations in a point, points, iterations in all; then of each point the last loss, and
 * where it covers several iterations the least and the greatest before it.
 */
final class LossBytes {
    private static final int HEAD = 2 * Integer.BYTES + Long.BYTES;
    private static final int WIDTH = 3;

    private LossBytes() {}

    static byte[] write(Series.View losses) {
        boolean single = losses.stride() == 1;
        ByteBuffer out = ByteBuffer.allocate(HEAD + losses.points() * (single ? 1 : WIDTH) * Double.BYTES);
        out.putInt(losses.stride()).putInt(losses.points()).putLong(losses.iterations());
        for (int i = 0; i < losses.points(); i++) {
            if (!single) {
                out.putLong(Double.doubleToRawLongBits(losses.min(i)));
                out.putLong(Double.doubleToRawLongBits(losses.max(i)));
            }
            out.putLong(Double.doubleToRawLongBits(losses.last(i)));
        }
        return out.array();
    }

    /** @throws IllegalArgumentException if these are none */
    static Series.View read(byte... bytes) {
        if (bytes.length < HEAD) {
            throw new IllegalArgumentException(bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int stride = in.getInt();
        int size = in.getInt();
        long appended = in.getLong();
        boolean single = stride == 1;
        if (size < 0 || in.remaining() != (long) size * (single ? 1 : WIDTH) * Double.BYTES) {
            throw new IllegalArgumentException(size + " points in " + bytes.length + " bytes");
        }
        double[] points = new double[size * WIDTH];
        for (int i = 0; i < points.length; i++) {
            points[i] = single && i % WIDTH > 0 ? points[i - 1] : Double.longBitsToDouble(in.getLong());
        }
        return Series.View.of(stride, appended, points);
    }
}
