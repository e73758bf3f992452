package tapedeck.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;

/** Recordings for tests: real ones, and such as nobody ever recorded. */
final class Tapes {
    static final String HEADER = """
            {"format":"tapedeck-recording","version":1,"torch":"2.6.0","script":"p.py","arguments":[],"rank":0,"worldSize":1}
            """;

    private Tapes() {}

    /** What can be read of an iteration; nothing where it cannot be shown. */
    record Told(List<TensorState> parameters, List<TapeEvent> events, boolean isWhole, boolean isDamaged) {}

    static Told told(RecordedRun run, long iteration) {
        EventReader reader = run.read(iteration);
        if (reader == null) {
            return new Told(List.of(), List.of(), false, true);
        }
        List<TapeEvent> events = new ArrayList<>();
        reader.forEachRemaining(events::add);
        return new Told(reader.parameters(), events, reader.isWhole(), reader.isDamaged());
    }

    /** One of those that real PyTorch wrote. */
    static byte[] real(String name) {
        try (var in = Objects.requireNonNull(Tapes.class.getResourceAsStream("/recordings/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, byte[] bytes) throws IOException {
        return Files.write(folder.resolve("run.tape"), bytes);
    }

    /** One with this iteration 1, and no other. */
    static byte[] of(String events) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("recording.json", HEADER);
        entries.put("events/000001.jsonl", events);
        entries.put("losses/000001.jsonl", "{\"iteration\":1,\"loss\":1.5}");
        entries.put("end.json", "{\"reason\":\"finished\",\"sentence\":\"\",\"iterations\":1,\"recorded\":[1]}");
        return zip(entries);
    }

    /** Entries that stand there as they are, each with its sizes before it. */
    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, String> each : entries.entrySet()) {
                byte[] data = each.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(data);
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setSize(data.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A tensor that is told, with {@code rest} of its members. */
    static String tensor(int id, String name, double value, String rest) {
        return "{\"event\":\"tensor\",\"id\":" + id + ",\"name\":\"" + name + "\"," + rest
                + "\"requiresGrad\":true,\"data\":" + number(value) + "}\n";
    }

    static String number(double value) {
        return "{\"shape\":[],\"dtype\":\"float32\",\"values\":[" + value + "]}";
    }
}
