package tapedeck.export.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.data.Task;
import tapedeck.export.NumberFiles;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.LayerStatistics;
import tapedeck.finding.checkup.Detectors;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.program.Predictor;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

/** Reads what a pane beside the graph shows of a run, for a page, in each of its languages. */
record PaneReader(List<Texts> languages) {
    private static final String VALLEY = "valley";
    private static final String PLANE = "plane";
    /** As many rows as a page shows beside a text. */
    private static final int ROWS = 16;
    private static final int DIGITS = 3;

    /** The pictures of a pane; none where it has none, or nothing to show. */
    List<PlayedLesson.Image> images(String pane, EvaluationContext run) {
        return switch (pane) {
            case VALLEY -> new ValleyImages(languages).of(run);
            case PLANE -> new PlaneImages(languages).of(run);
            default -> List.of();
        };
    }

    /** The texts and tables of a pane; none where it has none, or nothing to show. */
    List<PlayedLesson.Sheet> sheets(String pane, EvaluationContext run) {
        return switch (pane) {
            case "output" -> output(run.state().position().failure());
            case "findings" -> findings(run);
            case "predictions", "data" -> rows(run, pane.equals("data"));
            default -> List.of();
        };
    }

    private List<PlayedLesson.Sheet> output(@Nullable Message failure) {
        return failure == null ? List.of() : lines(List.of(failure));
    }

    private List<PlayedLesson.Sheet> findings(EvaluationContext run) {
        CapturedIteration captured = run.state().playhead().captured();
        if (captured == null) {
            return List.of();
        }
        Evidence evidence = new Evidence(run.start().program(), List.of(IterationGraph.of(captured)),
                List.of(LayerStatistics.of(captured)), run.losses(), run.state());
        List<Message> found = Detectors.all().in(evidence).stream().map(Finding::sentence).toList();
        return found.isEmpty() ? List.of() : lines(found);
    }

    private List<PlayedLesson.Sheet> lines(List<Message> messages) {
        return languages.stream()
                .map(each -> new PlayedLesson.Sheet(List.of(),
                        messages.stream().map(message -> List.of(each.of(message))).toList()))
                .toList();
    }

    /** The first rows, with what they are made of or what is predicted of them. */
    private List<PlayedLesson.Sheet> rows(EvaluationContext run, boolean isData) {
        Predictor predictor = run.start().program().predictor(run.start().settings());
        TapeSnapshot tape = run.tape();
        if (predictor == null || (tape == null && !isData)) {
            return List.of();
        }
        Dataset gallery = predictor.source().gallery();
        Dataset all = gallery.size() > 0 ? gallery : predictor.split().train();
        Dataset rows = all.rows(IntStream.range(0, Math.min(ROWS, all.size())).toArray());
        NdArray said = isData || tape == null
                ? null
                : predictor.predict(List.copyOf(NumberFiles.parameters(tape).values()), rows.inputs());
        return languages.stream().map(each -> sheet(each, predictor, rows, said)).toList();
    }

    private static PlayedLesson.Sheet sheet(Texts texts, Predictor predictor, Dataset rows, @Nullable NdArray said) {
        Source source = predictor.source();
        int inputs = said == null ? rows.inputs().shape().size(1) : 0;
        List<String> head = new ArrayList<>(List.of(texts.of("export.lesson.row")));
        IntStream.range(0, inputs).mapToObj(column -> "x[" + column + "]").forEach(head::add);
        if (said != null) {
            head.add("x");
        }
        head.add(texts.of("export.lesson.target"));
        if (said != null) {
            head.add(texts.of("export.lesson.predicted"));
        }
        int first = source.gallery().size() > 0 ? 0 : 1; // a gallery begins with the number 0
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            List<String> cells = new ArrayList<>(List.of(String.valueOf(first + row)));
            IntStream.range(0, inputs).mapToObj(column -> Numbers.of(rows.inputs().get(row, column), DIGITS))
                    .forEach(cells::add);
            if (said != null) {
                cells.add(source.describe(rows.inputs(), row));
            }
            cells.add(value(texts, source, rows.targets(), row, false));
            Stream.ofNullable(said).map(each -> value(texts, source, each, row, predictor.isProbable()))
                    .forEach(cells::add);
            table.add(List.copyOf(cells));
        }
        return new PlayedLesson.Sheet(List.copyOf(head), List.copyOf(table));
    }

    /** A number; or the class of the greatest, with the confidence in it. */
    private static String value(Texts texts, Source source, NdArray of, int row, boolean isConfidence) {
        if (source.task() != Task.CLASSIFICATION) {
            return Numbers.of(of.get(row, 0), DIGITS);
        }
        int best = ClassNumbers.of(of)[row];
        String name = texts.of(source.classes().get(best));
        return isConfidence
                ? texts.of("export.lesson.confidence", "class", name, "percent",
                        String.valueOf(Math.round(100 * of.get(row, best))))
                : name;
    }
}
