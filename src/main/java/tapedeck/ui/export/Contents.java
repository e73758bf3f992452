package tapedeck.ui.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.Take;
import tapedeck.deck.training.WeightLoad;
import tapedeck.export.CurveTable;
import tapedeck.export.Exporter;
import tapedeck.export.Format;
import tapedeck.export.NumberFiles;
import tapedeck.export.Plates;
import tapedeck.export.PredictionTable;
import tapedeck.export.PyTorchScript;
import tapedeck.export.ScriptFolder;
import tapedeck.export.TakeHistory;
import tapedeck.export.TapeText;
import tapedeck.export.page.FirstIteration;
import tapedeck.export.page.PlayerPage;
import tapedeck.export.picture.VectorPicture;
import tapedeck.export.report.Outcome;
import tapedeck.export.report.Report;
import tapedeck.export.report.ReportPage;
import tapedeck.finding.Finding;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.RecipeDifferences;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/**
 * The content of a format's file, but for a film: put together here, on the FX thread, as it is now, and written by whoever is not in a
 * hurry.
 *
 * @param settings as a program is set now
 */
record Contents(DeckLink link, LiveTexts words, Function<Program, Settings> settings, Appearance appearance,
        DrawnGraph graph) {
    /**
     * That of a file to be; slow to be called.
     *
     * @param folder in which the file is to be; is told what it needs beside it
     * @param picture how it is drawn, if it is
     * @return empty if it takes a graph and there is none yet
     */
    Optional<Callable<byte[]>> of(Program program, Format format, ScriptFolder folder,
            PictureChoice picture) {
        Optional<TapeSnapshot> snapshot = Optional.ofNullable(link.frame().snapshot());
        return switch (format.subject()) {
            case PROGRAM -> Optional.of(program(program, format, folder));
            case CURVES -> {
                List<CurveTable.Curve> curves = link.workbench().takes().stream()
                        .map(take -> new CurveTable.Curve(words.of(take.name()), take.losses(), take.measured()))
                        .toList();
                yield Optional.of(() -> CurveTable.write(format, curves));
            }
            case PREDICTIONS -> {
                Supplier<@Nullable Predictor> predictor = link.workbench().predictor();
                yield snapshot.map(now -> () -> PredictionTable.of(program, predictor.get(),
                        List.copyOf(NumberFiles.parameters(now).values()), words.texts())
                        .getBytes(StandardCharsets.UTF_8));
            }
            case NUMBERS -> snapshot.map(now -> () -> NumberFiles.write(format, now));
            case GRAPH -> {
                VectorPicture drawn = drawn(picture);
                long room = link.workbench().rest().sideRuns().room();
                yield Optional.of(() -> Plates.write(drawn, format, picture.scale(), room));
            }
            case TAPE -> {
                String title = titles().title();
                String caption = titles().caption();
                yield snapshot.map(now -> () -> TapeText.write(format, now, title, caption));
            }
            case SESSION -> Optional.of(report(program));
            case ITERATIONS -> played(program);
            case PASS -> throw new IllegalArgumentException("a film takes its time");
        };
    }

    private Callable<byte[]> program(Program program, Format format, ScriptFolder folder) {
        Exporter exporter = Exporter.of(format, words.texts());
        TakeHistory now = history(program);
        return () -> {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            exporter.write(program, now, folder, content);
            return content.toByteArray();
        };
    }

    /**
     * The iteration that is shown.
     *
     * @param place of the playhead in its events
     * @param take the current one
     */
    private record Shown(CapturedIteration captured, int place, Take take) {}

    private Optional<Shown> shown() {
        DeckState state = link.frame().state();
        if (state == null || state.playhead().captured() == null) {
            return Optional.empty();
        }
        CapturedIteration captured = state.playhead().captured();
        return take().map(take -> new Shown(captured, state.playhead().place(), take));
    }

    /** A page of the iteration that is shown, as far as it has come, and of the first, with the losses of the current take. */
    private Optional<Callable<byte[]>> played(Program program) {
        return shown().map(shown -> {
            CapturedIteration captured = shown.captured;
            Series.View losses = shown.take.losses();
            List<Changes.Rate> rates = shown.take.changes().rates();
            TakeHistory now = history(program);
            List<Finding> findings = Stream.ofNullable(link.frame().finding()).toList();
            Language language = words.texts().language();
            return () -> {
                Optional<CapturedIteration> first = captured.iteration() == 1 || PlayerPage.isAlone(captured)
                        ? Optional.empty()
                        : FirstIteration.of(program, now.settings());
                List<CapturedIteration> all = Stream.concat(first.stream(), Stream.of(captured)).toList();
                return new PlayerPage(graph.planner())
                        .write(PlayerPage.Run.of(program, now, all, losses, rates, findings), language);
            };
        });
    }

    /** What phones are sent of the iteration that is shown, as far as the playhead has come; empty where none is. */
    Optional<Callable<byte[]>> followed(Program program) {
        return shown().map(shown -> {
            Series.View losses = shown.take.losses();
            List<Changes.Rate> rates = shown.take.changes().rates();
            TakeHistory now = history(program);
            Language language = words.texts().language();
            return () -> new PlayerPage(graph.planner()).followed(PlayerPage.Run.of(program, now,
                    List.of(shown.captured), losses, rates, List.of()), shown.place, language);
        });
    }

    private Callable<byte[]> report(Program program) {
        TakeHistory now = history(program);
        if (!now.loads().isEmpty()) {
            link.notices().say(Message.of("export.weights.unwritten"));
        }
        Texts texts = words.texts();
        Report drawn = Reporting.of(new Outcome(titles().title(), titles().caption(), link.frame().takes().all(),
                link.frame().takes().compared(RecipeDifferences.NONE), link.frame().snapshot(), ""), graph::apart,
                words);
        return () -> ReportPage.of(drawn.with(script(program, now, texts)), texts);
    }

    /** The current take; before its first iteration, as it is set at present. */
    private TakeHistory history(Program program) {
        DeckState now = link.frame().state();
        List<WeightLoad> loads = now == null ? List.of() : now.settings().loads();
        return take().filter(take -> take.iteration() > 0)
                .map(take -> TakeHistory.of(take, program.defaults().epochs(), loads))
                .orElseGet(() -> new TakeHistory(settings.apply(program), List.of(), loads));
    }

    private Optional<Take> take() {
        return link.workbench().takes().stream().filter(take -> take.id() == link.workbench().currentTake())
                .findFirst();
    }

    private static String script(Program program, TakeHistory now, Texts texts) {
        try {
            return PyTorchScript.of(program, now, texts, ScriptFolder.page()).text();
        } catch (ProgramException none) {
            return texts.of(none.message());
        }
    }

    /** The graph with title and caption. */
    VectorPicture drawn(PictureChoice choice) {
        return choice.draw(graph, titles(), appearance.palette());
    }

    /** The same on paper: all of it, and light. Empty if there is none yet. */
    Optional<VectorPicture> page() {
        return Optional.ofNullable(link.frame().snapshot()).map(
                now -> titles().around(graph.apart(now, words, Theme.LIGHT), Theme.LIGHT.palette()).onPaper());
    }

    Titles titles() {
        return new Titles(link, words);
    }
}
