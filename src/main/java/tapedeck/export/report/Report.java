package tapedeck.export.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Series;

/**
 * The report of what was done, to be read by others. Immutable.
 *
 * @param title of what ran
 * @param about what the graph is of: program, iteration, seed
 * @param runs every take
 * @param graph null if there is none yet
 * @param program its script, or why there is none
 */
public record Report(String title, String about, List<Run> runs, @Nullable VectorPicture graph, String program) {
    public Report {
        runs = List.copyOf(runs);
    }

    /** The same as the table of takes has them: those that are pinned on top, those of a group together. */
    Report arranged() {
        List<Run> pinned = runs.stream().filter(run -> run.page.pinned()).toList();
        Map<Object, List<Run>> others = new LinkedHashMap<>();
        runs.stream().filter(run -> !run.page.pinned()).forEach(run -> others
                .computeIfAbsent(run.page.group().isEmpty() ? run : run.page.group(), _ -> new ArrayList<>()).add(run));
        return new Report(title, about, Stream.concat(pinned.stream(), others.values().stream().flatMap(List::stream))
                .toList(), graph, program);
    }

    /** The same with that as its program. */
    public Report with(String script) {
        return new Report(title, about, runs, graph, script);
    }

    /**
     * One take.
     *
     * @param argb of its curve
     * @param settings it was started with
     * @param seeded whether the seed is one of them; a script has its own
     * @param changes of these, in order
     * @param iteration the last one begun; its loss may not be there yet
     * @param losses of its batches
     * @param measured on all rows, in order
     * @param page what people write of it
     * @param made of what, each by its title
     */
    public record Run(String name, int argb, Settings settings, boolean seeded, List<Change> changes, long iteration,
            Series.View losses, List<Metrics> measured, TakeNotes page, SequencedMap<String, String> made) {
        public Run {
            changes = List.copyOf(changes);
            measured = List.copyOf(measured);
            made = Collections.unmodifiableSequencedMap(made);
        }

        /** Returns whether the loss of all its training rows is known. */
        boolean isMeasured() {
            return measured.stream().anyMatch(each -> Double.isFinite(each.scores().trainLoss()));
        }

        /** Returns whether that of its test rows is. */
        boolean isTested() {
            return measured.stream().anyMatch(each -> Double.isFinite(each.scores().testLoss()));
        }

        /** NaN before anything was measured. */
        Metrics.Scores last() {
            return measured.isEmpty()
                    ? new Metrics.Scores(Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                    : measured.getLast().scores();
        }
    }
}
