package tapedeck.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A recording as large as that of a transformer of 12 blocks with 16 heads, each a module with two more inside: one iteration,
 * forward and back. Its numbers are drawn, but shapes, modules and events are as PyTorch would tell them.
 */
final class LargeTape {
    private static final int BLOCKS = 12;
    private static final int HEADS = 16;
    /** Functions of a head but for its product. */
    private static final int INSIDE = 25;
    private static final int[] PART = {64, 6};
    private static final int[] WHOLE = {64, HEADS * PART[1]};

    @SuppressWarnings("ArrayRecordComponent") // small, and compared by nobody
    private record Made(int index, List<Integer> inputs, List<int[]> shapes, int output, int[] shape) {}

    private final ZipOutputStream zip;
    private final Random random = new Random(18);
    private final StringBuilder events = new StringBuilder("{\"event\":\"iterationStarted\",\"iteration\":1}\n");
    private final List<Made> functions = new ArrayList<>();
    private final List<Integer> parameters = new ArrayList<>();
    private int tensors;
    private int arrays;

    private LargeTape(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** Writes it, and says how many Functions it has. */
    static int write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            LargeTape tape = new LargeTape(zip);
            tape.entry("recording.json", text("{\"format\":\"tapedeck-recording\",\"version\":1,\"torch\":\"2.6.0\","
                    + "\"script\":\"train.py\",\"arguments\":[],\"rank\":0,\"worldSize\":1}"));
            tape.entry("source/train.py", text("# drawn\n".repeat(60)));
            tape.iteration();
            tape.entry("events/000001.jsonl", text(tape.events.toString()));
            tape.entry("losses/000001.jsonl", text("{\"iteration\":1,\"loss\":4.2,\"rates\":[[0.1]]}\n"));
            tape.entry("end.json",
                    text("{\"reason\":\"finished\",\"sentence\":\"\",\"iterations\":1,\"recorded\":[1]}"));
            return tape.functions.size();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void entry(String name, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(data);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(data.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(data);
    }

    private String numbers(int... shape) throws IOException {
        int numel = 1;
        for (int size : shape) {
            numel *= size;
        }
        String sizes = String.join(", ", Arrays.stream(shape).mapToObj(String::valueOf).toList());
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + sizes + "), }";
        header += " ".repeat(117 - header.length()) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 4 * numel).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[]{(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length())
                .put(text(header));
        for (int i = 0; i < numel; i++) {
            bytes.putFloat((float) random.nextGaussian());
        }
        String name = "arrays/000001/" + ++arrays + ".npy";
        entry(name, bytes.array());
        return "{\"shape\":[" + sizes + "],\"dtype\":\"float32\",\"array\":\"" + name + "\"}";
    }

    private int tensor(String more, int... shape) throws IOException {
        events.append("{\"event\":\"tensor\",\"id\":").append(tensors).append(",\"requiresGrad\":true,").append(more)
                .append("\"data\":").append(numbers(shape)).append("}\n");
        return tensors++;
    }

    private int parameter(String name, int... shape) throws IOException {
        parameters.add(tensors);
        return tensor("\"leaf\":true,\"parameter\":true,\"name\":\"" + name + "\",", shape);
    }

    private int function(String call, String scope, int line, List<Integer> inputs, List<int[]> shapes, int... shape)
            throws IOException {
        String node = Character.toUpperCase(call.charAt(0)) + call.substring(1) + "Backward0";
        int output = tensor("\"gradFn\":\"" + node + "\",", shape);
        events.append("{\"event\":\"functionRecorded\",\"index\":").append(functions.size()).append(",\"call\":\"")
                .append(call).append("\",\"gradFn\":\"").append(node).append("\",\"scope\":\"").append(scope)
                .append("\",\"file\":\"train.py\",\"line\":").append(line).append(",\"op\":\"aten.").append(call)
                .append(".default\",\"arguments\":{},\"inputs\":").append(inputs).append(",\"needs\":")
                .append(Collections.nCopies(inputs.size(), true)).append(",\"outputs\":[").append(output)
                .append("]}\n");
        functions.add(new Made(functions.size(), inputs, shapes, output, shape));
        return output;
    }

    private void iteration() throws IOException {
        int x = parameter("tokens.weight", WHOLE);
        for (int block = 0; block < BLOCKS; block++) {
            String scope = "blocks/" + block;
            List<Integer> heads = new ArrayList<>();
            for (int head = 0; head < HEADS; head++) {
                heads.add(head(scope + "/heads/" + head, x));
            }
            int cat = function("cat", scope, 20, heads, Collections.nCopies(HEADS, PART), WHOLE);
            int weight = parameter(scope + ".project.weight", WHOLE[1], WHOLE[1]);
            x = function("mm", scope + "/project", 21, List.of(cat, weight),
                    List.of(WHOLE, new int[]{WHOLE[1], WHOLE[1]}), WHOLE);
        }
        int loss = function("mean", "", 40, List.of(x), List.<int[]>of(WHOLE));
        back(loss);
    }

    private int head(String scope, int x) throws IOException {
        int weight = parameter(scope + ".value.weight", WHOLE[1], PART[1]);
        int h = function("mm", scope + "/value", 10, List.of(x, weight),
                List.of(WHOLE, new int[]{WHOLE[1], PART[1]}), PART);
        for (int i = 0; i < INSIDE; i++) {
            h = function(i % 2 == 0 ? "tanh" : "neg", scope + "/weights", 11 + i % 5, List.of(h), List.of(PART), PART);
        }
        return h;
    }

    private void back(int loss) throws IOException {
        events.append("{\"event\":\"backwardStarted\",\"roots\":[{\"tensor\":").append(loss)
                .append(",\"seed\":{\"shape\":[],\"dtype\":\"float32\",\"values\":[1]}}],\"retaining\":[]}\n");
        for (int i = functions.size() - 1; i >= 0; i--) {
            Made of = functions.get(i);
            List<String> outgoing = new ArrayList<>();
            for (int[] shape : of.shapes) {
                outgoing.add(numbers(shape));
            }
            events.append("{\"event\":\"gradientsComputed\",\"index\":").append(i).append(",\"incoming\":[")
                    .append(numbers(of.shape)).append("],\"outgoing\":[").append(String.join(",", outgoing))
                    .append("]}\n");
            for (int k = 0; k < of.inputs.size(); k++) {
                if (parameters.contains(of.inputs.get(k)) && of.inputs.get(k) != 0) {
                    events.append("{\"event\":\"gradAccumulated\",\"tensor\":").append(of.inputs.get(k))
                            .append(",\"before\":null,\"contribution\":").append(outgoing.get(k)).append(",\"after\":")
                            .append(outgoing.get(k)).append("}\n");
                }
            }
            events.append("{\"event\":\"gradientsPassed\",\"index\":").append(i)
                    .append(",\"rank\":1,\"freed\":true}\n");
        }
        events.append("{\"event\":\"backwardEnded\"}\n{\"event\":\"iterationEnded\",\"iteration\":1,\"loss\":4.2}\n");
    }
}
