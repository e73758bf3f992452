package tapedeck.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.RunReadings;

/** The reader of what a recorder read of all iterations; a line of a newer kind, or a damaged one, counts for nothing. */
final class ReadingsReader {
    private final String script;
    private final List<RunReadings.Loss> losses = new ArrayList<>();
    private final List<RunReadings.Drop> drops = new ArrayList<>();
    private final List<RunReadings.RetainedGraph> retained = new ArrayList<>();
    private boolean knowsEval;
    private boolean isOver;

    private ReadingsReader(String script) {
        this.script = script;
    }

    /**
     * Of a recording's lines; null where the recorder read nothing, or not to the end.
     *
     * @param script of whose lines the numbers are told
     * @param end what the recording says of its end, or null
     */
    static @Nullable RunReadings read(List<JsonMembers> lines, String script, @Nullable JsonMembers end) {
        ReadingsReader reader = new ReadingsReader(script);
        for (JsonMembers line : lines) {
            try {
                reader.read(line);
            } catch (IllegalArgumentException | ArithmeticException _) {
                // a value that no recording can have
            }
        }
        return reader.isOver
                ? null
                : new RunReadings(reader.losses, reader.drops, reader.retained, optimized(end), reader.knowsEval);
    }

    private static @Nullable Set<Long> optimized(@Nullable JsonMembers end) {
        return end == null || !end.has("optimized") ? null : new HashSet<>(end.wholes("optimized"));
    }

    private void read(JsonMembers line) {
        long iteration = line.whole("iteration");
        if (line.has("over")) {
            isOver = true;
        } else if (line.has("evaluates")) {
            knowsEval = true;
        } else if (line.has("dropout")) {
            drops.add(new RunReadings.Drop(iteration, line(line), line.flag("learns"), line.flag("always")));
        } else if (line.has("kept")) {
            retained.add(new RunReadings.RetainedGraph(iteration, line.wholes("of"), line.text("kept"), line(line)));
        } else if (line.has("kind")) {
            losses.add(new RunReadings.Loss(iteration, line(line), line.text("kind"), line.number("value"),
                    line.flag("learns"), line.flag("summed"), targets(line)));
        }
    }

    private int line(JsonMembers from) {
        return from.text("file", "").equals(script) && from.has("line") ? from.count("line") : 0;
    }

    private static RunReadings.@Nullable Targets targets(JsonMembers line) {
        int rows = line.has("rows") ? line.count("rows") : 0;
        return rows < 1
                ? null
                : new RunReadings.Targets(rows, line.number("mean"), line.number("variance"), line.flag("sorted"),
                        line.flag("weighted"), line.all("classes", JsonNode::intValue),
                        line.all("predicted", JsonNode::intValue));
    }
}
