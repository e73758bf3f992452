package tapedeck.python.bridge;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;

/** The numbers of tensors as text for files, tensors of bytes, copies of tensors, and batches of their rows. */
public final class StorageCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        table.put("to_text", in -> text(in.tensor(0).data().toArray()));
        table.put("from_text", in -> new Tensor(NdArray.of(numbers(in.text(0)), in.integers(1)), in.type(2)));
        table.put("of_bytes", in -> new Tensor(NdArray.of(bytes(in.text(0)), in.integers(1)), DType.UINT8));
        table.put("rows",
                in -> new Tensor(rows(in.tensor(0).data().contiguous(), in.integers(1)), in.tensor(0).dtype()));
        table.put("rows_between", in -> new Tensor(
                between(in.tensor(0).data().contiguous(), in.tensorOrNull(1), in.integer(2), in.integer(3)),
                in.tensor(0).dtype()));
        table.put("picked", in -> picked(in.integers(0), in.tensorOrNull(1)));
        table.put("copy_of", in -> new Tensor(in.tensor(0).data().copy(), in.tensor(0).dtype()));
    }

    /** Of a text whose characters are the bytes. */
    private static double[] bytes(String text) {
        double[] bytes = new double[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = text.charAt(i);
        }
        return bytes;
    }

    /** Rows of an array one below the other, as a batch. */
    private static NdArray rows(NdArray array, int[] places) {
        int[] shape = array.shape().toArray();
        int row = shape[0] == 0 ? 0 : array.numel() / shape[0];
        shape[0] = places.length;
        NdArray result = NdArray.empty(Shape.of(shape));
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(array.values(), array.offset() + places[i] * row, result.values(), i * row, row);
        }
        return result;
    }

    /** The rows that an order has at its places {@code from} to {@code to}; without an order those rows themselves. */
    private static NdArray between(NdArray array, @Nullable Tensor order, int from, int to) {
        int[] places = new int[to - from];
        for (int i = 0; i < places.length; i++) {
            places[i] = order == null ? from + i : place(order, from + i);
        }
        return rows(array, places);
    }

    /** An order through another: of the places, those at the numbers of {@code order}. */
    private static Tensor picked(int[] places, @Nullable Tensor order) {
        NdArray picked = NdArray.empty(Shape.of(order == null ? places.length : order.data().numel()));
        for (int i = 0; i < picked.numel(); i++) {
            picked.values()[i] = places[order == null ? i : place(order, i)];
        }
        return new Tensor(picked, DType.INT64);
    }

    private static int place(Tensor order, int i) {
        return (int) order.data().values()[order.data().offset() + i];
    }

    private static String text(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        for (double each : numbers) {
            bytes.putDouble(each);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static double[] numbers(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        double[] numbers = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(numbers);
        return numbers;
    }
}
