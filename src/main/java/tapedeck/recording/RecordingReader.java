package tapedeck.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Reads what a recording holds; whatever of it is damaged is left out, and said. */
final class RecordingReader {
    private static final String HEADER = "recording.json";
    private static final String FORMAT = "tapedeck-recording";
    private static final int VERSION = 1;
    private static final String SOURCE = "source/";
    private static final String READINGS = "readings/";
    private static final Pattern EVENTS = Pattern.compile("events/(\\d{1,18})\\.jsonl");
    private static final int MOST_LOSSES = 50_000_000;
    /** Iterations whose losses may be missing where a recording was cut. */
    private static final int MOST_UNTOLD = 1_000_000;
    /** Of iterations that are missing, those that are named. */
    private static final int MOST_NAMED = 10;
    /** What a shell calls the end by Ctrl+C. */
    private static final String INTERRUPTED = "130";

    private final RecordingArchive archive;
    private final String file;
    private final List<Message> notes = new ArrayList<>();
    private long firstNotFinite;

    private RecordingReader(RecordingArchive archive) {
        this.archive = archive;
        file = String.valueOf(archive.file().getFileName());
    }

    /**
     * Opens the file, and hands back with {@code archive} what its iterations are read from.
     *
     * @throws ProgramException if it is no recording, or one of a newer version
     */
    static TapeFile read(RecordingArchive archive) throws ProgramException {
        RecordingReader reader = new RecordingReader(archive);
        try {
            return reader.read();
        } catch (IOException e) {
            throw new ProgramException(Message.of("recorded.unreadable", "file", reader.file));
        } catch (IllegalArgumentException | ArithmeticException _) {
            throw new ProgramException(Message.of("recorded.damaged", "file", reader.file));
        }
    }

    static RecordingArchive archive(Path file) throws ProgramException {
        try {
            return new RecordingArchive(file);
        } catch (IOException _) {
            throw new ProgramException(Message.of("recorded.unreadable", "file", String.valueOf(file.getFileName())));
        }
    }

    private TapeFile read() throws IOException, ProgramException {
        byte[] first = archive.bytes(HEADER);
        if (first == null) {
            throw new ProgramException(Message.of("recorded.none", "file", file));
        }
        JsonMembers header = JsonMembers.of(text(first));
        if (!header.text("format", "").equals(FORMAT)) {
            throw new ProgramException(Message.of("recorded.none", "file", file));
        }
        if (header.whole("version") > VERSION) {
            throw new ProgramException(
                    Message.of("recorded.newer", "file", file, "version", header.whole("version"), "most", VERSION));
        }
        NavigableMap<Long, String> iterations = new TreeMap<>();
        SortedMap<String, String> sources = new TreeMap<>();
        for (String name : archive.names()) {
            Matcher events = EVENTS.matcher(name);
            if (events.matches()) {
                iterations.put(Long.parseLong(events.group(1)), name);
            } else if (name.startsWith(SOURCE)) {
                byte[] source = archive.bytes(name);
                if (source != null) {
                    sources.put(name.substring(SOURCE.length()), text(source));
                }
            }
        }
        List<TapeFile.Loss> losses = losses();
        iterations.tailMap((long) losses.size() + MOST_UNTOLD, false).clear(); // a number that nobody counted to
        while (!iterations.isEmpty() && losses.size() < iterations.lastKey()) {
            losses.add(new TapeFile.Loss(Double.NaN, List.of())); // cut between the two
        }
        byte[] end = archive.bytes("end.json");
        JsonMembers over = end == null ? null : JsonMembers.of(text(end));
        RecordedFailure failure = over == null ? null : ended(over, losses.size());
        if (end == null) {
            notes.add(Message.of("recorded.cut", "file", file));
        }
        JsonMembers options = header.object("options");
        missing(options == null ? List.of() : options.wholes("iterations"), iterations.navigableKeySet(),
                losses.size());
        for (JsonMembers note : lines("notes/")) {
            notes.add(note.text("note", "").equals("compiled")
                    ? Message.of("recorded.compiled", "file", file)
                    : Message.verbatim(note.text("sentence", "")));
        }
        boolean reads = archive.names().stream().anyMatch(each -> each.startsWith(READINGS))
                || (over != null && over.has("optimized"));
        return new TapeFile(header.text("script"), header.text("torch", ""), Math.max(0, header.count("rank")),
                Math.max(1, header.count("worldSize")), iterations, losses, printed(), sources, failure, notes,
                firstNotFinite, reads ? ReadingsReader.read(lines(READINGS), header.text("script"), over) : null);
    }

    /** Says which iterations were asked for and are not there. */
    private void missing(List<Long> asked, Set<Long> there, long all) {
        List<Long> missing = asked.stream().filter(each -> !there.contains(each)).sorted().toList();
        if (!missing.isEmpty()) {
            String some = missing.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            notes.add(Message.of("recorded.missing", "file", file, "count", missing.size(), "iterations",
                    missing.size() > MOST_NAMED ? some + " …" : some, "all", all));
        }
    }

    private @Nullable RecordedFailure ended(JsonMembers end, long iteration) {
        switch (end.text("reason", "")) {
            case "failed" -> {
                JsonMembers why = end.object("exception");
                if (why != null && isLeaving(why)) {
                    return null;
                }
                return why == null
                        ? new RecordedFailure("", "", 0, iteration, false)
                        : new RecordedFailure(why.exception(), why.text("file", ""),
                                why.has("line") ? why.count("line") : 0,
                                why.has("iteration") ? why.whole("iteration") : iteration, why.flag("updated"),
                                why.text("call", ""), why.all("operands", JsonMembers::new).stream()
                                        .map(RecordingReader::operand).toList(),
                                why.text("traceback", ""));
            }
            case "budget" -> notes.add(Message.of("recorded.budget", "file", file));
            case "fault" -> notes.add(Message.of("recorded.fault", "file", file));
            case "disk" -> notes.add(Message.of("recorded.disk", "file", file));
            default -> {
                // it came to its end
            }
        }
        return null;
    }

    /** As {@code x (4, 5)}. */
    private static String operand(JsonMembers of) {
        String shape = of.wholes("shape").stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return (of.text("name", "") + " " + shape).strip();
    }

    /** Returns whether the program was stopped, or left by itself: neither is a failure. It is said. */
    private boolean isLeaving(JsonMembers exception) {
        String type = exception.text("type", "");
        String code = exception.text("message", "");
        if (type.equals("KeyboardInterrupt") || (type.equals("SystemExit") && code.equals(INTERRUPTED))) {
            notes.add(Message.of("recorded.stopped", "file", file));
        } else if (type.equals("SystemExit")) {
            notes.add(Message.of("recorded.exit", "file", file, "code", code));
        }
        return type.equals("KeyboardInterrupt") || type.equals("SystemExit");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The lines of all chunks of that kind, as far as they can be read. */
    private List<JsonMembers> lines(String folder) throws IOException {
        List<JsonMembers> all = new ArrayList<>();
        for (String name : archive.names().stream().filter(each -> each.startsWith(folder)).sorted().toList()) {
            byte[] chunk = archive.bytes(name);
            if (chunk != null) {
                all.addAll(JsonMembers.lines(chunk));
            }
        }
        return all;
    }

    private List<TapeFile.Loss> losses() throws IOException {
        List<TapeFile.Loss> losses = new ArrayList<>();
        for (JsonMembers line : lines("losses/")) {
            long iteration = line.whole("iteration");
            if (iteration <= losses.size() || iteration > MOST_LOSSES) {
                throw new IllegalArgumentException("iteration");
            }
            while (losses.size() < iteration - 1) {
                losses.add(new TapeFile.Loss(Double.NaN, List.of())); // a chunk that is damaged
            }
            List<Double> rates = line.all("rates", optimizer -> {
                List<Double> each = new ArrayList<>();
                optimizer.forEach(rate -> each.add(rate(rate)));
                return each;
            }).stream().flatMap(List::stream).toList();
            losses.add(new TapeFile.Loss(line.number("loss"), rates));
            if (firstNotFinite == 0 && line.has("loss") && !Double.isFinite(line.number("loss"))) {
                firstNotFinite = iteration;
            }
        }
        return losses;
    }

    private static double rate(JsonNode value) {
        return value.isNull() ? Double.NaN : JsonMembers.number(value);
    }

    private SortedMap<Long, String> printed() throws IOException {
        SortedMap<Long, String> printed = new TreeMap<>();
        for (JsonMembers line : lines("output/")) {
            printed.merge(line.whole("iteration"), line.text("text"), String::concat);
        }
        return printed;
    }
}
