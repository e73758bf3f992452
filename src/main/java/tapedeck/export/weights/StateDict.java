package tapedeck.export.weights;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.array.NdArray;

/**
 * The reader and writer of what {@code torch.save} makes of an {@code OrderedDict} of tensors: a ZIP of {@code data.pkl}, a pickle of
 * protocol 2 in which each tensor is made anew from a storage, and of the storages.
 */
final class StateDict {
    private static final String FOLDER = "weights/";

    private StateDict() {}

    static byte[] write(Map<String, StoredTensor> arrays) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(FOLDER + "data.pkl", pickle(arrays));
        entries.put(FOLDER + "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
        int number = 0;
        for (StoredTensor each : arrays.values()) {
            entries.put(FOLDER + "data/" + number++, LittleEndian.bytes(each.array(), each.type()));
        }
        entries.put(FOLDER + "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        return StoredZip.write(entries);
    }

    private static byte[] pickle(Map<String, StoredTensor> arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(Pickle.PROTO);
        out.writeByte(2);
        emptyOrderedDict(out);
        out.writeByte(Pickle.MARK);
        int number = 0;
        for (Map.Entry<String, StoredTensor> each : arrays.entrySet()) {
            text(out, each.getKey());
            tensor(out, number++, each.getValue());
        }
        out.writeByte(Pickle.SETITEMS);
        out.writeByte(Pickle.STOP);
        return bytes.toByteArray();
    }

    private static void emptyOrderedDict(DataOutputStream out) throws IOException {
        global(out, "collections", "OrderedDict");
        out.writeByte(Pickle.EMPTY_TUPLE);
        out.writeByte(Pickle.REDUCE);
    }

    /** {@code _rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks)}. */
    private static void tensor(DataOutputStream out, int number, StoredTensor stored) throws IOException {
        NdArray array = stored.array();
        int[] sizes = array.shape().toArray();
        global(out, "torch._utils", "_rebuild_tensor_v2");
        out.writeByte(Pickle.MARK);
        out.writeByte(Pickle.MARK);
        text(out, "storage");
        global(out, "torch", stored.type().storage());
        text(out, Integer.toString(number));
        text(out, "cpu");
        number(out, array.numel());
        out.writeByte(Pickle.TUPLE);
        out.writeByte(Pickle.BINPERSID);
        number(out, 0);
        tuple(out, sizes);
        int[] strides = new int[sizes.length];
        long[] all = LittleEndian.strides(sizes, false);
        for (int i = 0; i < strides.length; i++) {
            strides[i] = (int) all[i];
        }
        tuple(out, strides);
        out.writeByte(Pickle.NEWFALSE);
        emptyOrderedDict(out);
        out.writeByte(Pickle.TUPLE);
        out.writeByte(Pickle.REDUCE);
    }

    private static void tuple(DataOutputStream out, int[] numbers) throws IOException {
        out.writeByte(Pickle.MARK);
        for (int each : numbers) {
            number(out, each);
        }
        out.writeByte(Pickle.TUPLE);
    }

    private static void global(DataOutputStream out, String module, String name) throws IOException {
        out.writeByte(Pickle.GLOBAL);
        out.write((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(Pickle.BINUNICODE);
        out.writeInt(Integer.reverseBytes(bytes.length));
        out.write(bytes);
    }

    private static void number(DataOutputStream out, int number) throws IOException {
        out.writeByte(Pickle.BININT);
        out.writeInt(Integer.reverseBytes(number));
    }
}
