package tapedeck.ui.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.export.CurveTable;
import tapedeck.export.DotScript;
import tapedeck.export.Exporter;
import tapedeck.export.Format;
import tapedeck.export.NumberFiles;
import tapedeck.export.Plates;
import tapedeck.export.PredictionTable;
import tapedeck.export.PyTorchScript;
import tapedeck.export.picture.Plate;
import tapedeck.export.report.Outcome;
import tapedeck.export.report.Report;
import tapedeck.export.report.ReportPage;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Texts;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Theme;

/**
 * What stands in the file of a format, but for a film: put together here, on the FX thread, as it is now, and written by
 * whoever is not in a hurry.
 *
 * @param settings as a program is set now
 */
record Contents(DeckLink link, Words words, Function<Program, Settings> settings, Appearance appearance, Drawn graph) {
    /**
     * That of a file to be; slow to be called.
     *
     * @param picture how it is drawn, if it is
     * @return empty if it takes a graph and there is none yet
     */
    Optional<Callable<byte[]>> of(Program program, Format format, Path file, PictureChoice picture) {
        Optional<TapeSnapshot> snapshot = Optional.ofNullable(link.frame().snapshot());
        return switch (format.subject()) {
            case PROGRAM -> Optional.of(program(program, format, file));
            case CURVES -> {
                List<CurveTable.Curve> curves = link.workbench().takes().stream()
                        .map(take -> new CurveTable.Curve(words.of(take.name()), take.losses(), take.measured()))
                        .toList();
                yield Optional.of(() -> CurveTable.of(curves).getBytes(StandardCharsets.UTF_8));
            }
            case PREDICTIONS -> {
                Supplier<@Nullable Predictor> predictor = link.workbench().predictor();
                yield snapshot.map(now -> () -> PredictionTable.of(program, predictor.get(),
                        List.copyOf(NumberFiles.parameters(now).values()), words.texts())
                        .getBytes(StandardCharsets.UTF_8));
            }
            case NUMBERS -> snapshot.map(now -> () -> NumberFiles.write(format, now));
            case GRAPH -> {
                Plate drawn = drawn(picture);
                long room = link.workbench().rest().beside().room();
                yield Optional.of(() -> Plates.write(drawn, format, picture.scale(), room));
            }
            case TAPE -> {
                String title = titles().title();
                String caption = titles().caption();
                yield snapshot.map(now -> () -> DotScript.of(now, title, caption).getBytes(StandardCharsets.UTF_8));
            }
            case SESSION -> Optional.of(report(program));
            case PASS -> throw new IllegalArgumentException("a film takes its time");
        };
    }

    private Callable<byte[]> program(Program program, Format format, Path file) {
        Exporter exporter = Exporter.of(format, words.texts(),
                Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file));
        Lived now = Lived.of(link, settings.apply(program));
        return () -> {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            exporter.write(program, now.settings(), now.changes(), content);
            return content.toByteArray();
        };
    }

    private Callable<byte[]> report(Program program) {
        Lived now = Lived.of(link, settings.apply(program));
        Texts texts = words.texts();
        Report drawn = Reporting.of(new Outcome(titles().title(), titles().caption(), link.frame().takes().all(),
                link.frame().snapshot(), ""), graph::apart, words);
        return () -> ReportPage.of(drawn.with(script(program, now, texts)), texts);
    }

    private static String script(Program program, Lived now, Texts texts) {
        try {
            return PyTorchScript.of(program, now.settings(), now.changes(), texts, null).text();
        } catch (ProgramException none) {
            return texts.of(none.message());
        }
    }

    /** The graph with title and caption. */
    Plate drawn(PictureChoice choice) {
        return choice.draw(graph, titles(), appearance.palette());
    }

    /** The same on paper: all of it, and light. Empty if there is none yet. */
    Optional<Plate> page() {
        return Optional.ofNullable(link.frame().snapshot()).map(
                now -> titles().around(graph.apart(now, words, Theme.LIGHT), Theme.LIGHT.palette()).onPaper());
    }

    Titles titles() {
        return new Titles(link, words);
    }
}
