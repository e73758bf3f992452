package tapedeck.ui.export;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.deck.DeckState;
import tapedeck.export.CurveTable;
import tapedeck.export.DotScript;
import tapedeck.export.Exporter;
import tapedeck.export.Format;
import tapedeck.export.NumberFiles;
import tapedeck.export.Plates;
import tapedeck.export.PyTorchScript;
import tapedeck.export.picture.GifWriter;
import tapedeck.export.picture.Plate;
import tapedeck.export.report.Outcome;
import tapedeck.export.report.Report;
import tapedeck.export.report.ReportPage;
import tapedeck.file.WholeFile;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.work.Newest;

/** Writes what is shown, or the program of the current take, to a file, in the background. On the FX thread only. */
public final class Exporting {
    /** Pixels a pixel of the screen: sharp on a slide. */
    private static final int FINE = 2;
    /** Seconds a picture of a film where there is no pace, and at most. */
    private static final double USUAL = 0.5;
    private static final double SLOWEST = 2;

    /** A film that is being drawn, and where it will be written. */
    private record Shooting(Film film, Path file, double seconds) {}

    /** What is to be written, and where. */
    private record Job(Path file, Callable<byte[]> content) {}

    private final DeckLink link;
    private final Actions actions;
    private final Function<Program, Settings> settings;
    private final Appearance appearance;
    private final Drawn graph;
    private @Nullable Shooting shooting;
    private final Newest<Job, Path> worker = new Newest<>("export", (job, _) -> write(job));

    /**
     * @param settings as a program is set now
     * @param graph what is drawn
     */
    public Exporting(DeckLink link, Actions actions, Function<Program, Settings> settings,
            Appearance appearance, Drawn graph) {
        this.link = link;
        this.actions = actions;
        this.settings = settings;
        this.appearance = appearance;
        this.graph = graph;
        link.follow(this::pulse);
    }

    /**
     * Has the actions of the formats ask for a file over {@code view}, and those of the clipboard copy.
     *
     * @param pane that is copied where no other has the focus
     */
    public void bind(Node view, SelectionModel selection, Node pane) {
        Copying.bind(actions, link, selection, pane);
        for (Format format : Format.values()) {
            actions.bind(format.action(), Feather.DOWNLOAD, () -> ask(view, format));
        }
    }

    private void ask(Node view, Format format) {
        Program program = link.workbench().program();
        if (program == null) {
            link.notices().say(Message.of("shell.notice.noLesson"));
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of(format.action().text()));
        chooser.setInitialFileName(program.id() + "." + format.extension());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                actions.words().of(format.title()) + " (*." + format.extension() + ")", "*." + format.extension()));
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file != null) {
            export(file.toPath(), format);
        }
    }

    /** Writes what that format takes, as it is now, to {@code file}; then it is said. */
    public void export(Path file, Format format) {
        Program program = link.workbench().program();
        if (program == null) {
            return;
        }
        switch (format.subject()) {
            case PROGRAM -> {
                Exporter exporter = Exporter.of(format, actions.words().texts(),
                        Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file));
                Lived now = Lived.of(link, settings.apply(program));
                worker.submit(new Job(file, () -> {
                    ByteArrayOutputStream content = new ByteArrayOutputStream();
                    exporter.write(program, now.settings(), now.changes(), content);
                    return content.toByteArray();
                }));
            }
            case CURVES -> {
                List<CurveTable.Curve> curves = link.workbench().takes().stream().map(take -> new CurveTable.Curve(
                        actions.words().of(take.name()), take.losses(), take.measured())).toList();
                worker.submit(new Job(file, () -> CurveTable.of(curves).getBytes(StandardCharsets.UTF_8)));
            }
            case NUMBERS -> {
                TapeSnapshot snapshot = link.frame().snapshot();
                if (snapshot == null) {
                    link.notices().say(Message.of("shell.notice.noGraph"));
                } else {
                    worker.submit(new Job(file, () -> NumberFiles.write(format, snapshot)));
                }
            }
            case GRAPH -> {
                Palette palette = appearance.palette();
                Plate drawn = titles().around(graph.seen(palette), palette);
                worker.submit(new Job(file, () -> Plates.write(drawn, format, FINE)));
            }
            case PASS -> {
                DeckState state = link.frame().state();
                if (state == null || state.captured() == null || state.captured().events().isEmpty()) {
                    link.notices().say(Message.of("shell.notice.noGraph"));
                } else {
                    double pace = state.tempo().secondsPerFunction();
                    shooting = new Shooting(
                            graph.film(state.captured(), actions.words(), appearance.themeProperty().get()), file,
                            pace > 0 ? Math.min(pace, SLOWEST) : USUAL);
                }
            }
            case SESSION -> {
                Lived now = Lived.of(link, settings.apply(program));
                Texts texts = actions.words().texts();
                Report drawn = Reporting.of(new Outcome(titles().title(), titles().caption(),
                        link.frame().takes().all(), link.frame().snapshot(), ""), graph::apart, actions.words());
                worker.submit(new Job(file, () -> ReportPage.of(drawn.with(script(program, now, texts)), texts)));
            }
            case TAPE -> {
                TapeSnapshot snapshot = link.frame().snapshot();
                if (snapshot == null) {
                    link.notices().say(Message.of("shell.notice.noGraph"));
                } else {
                    String title = titles().title();
                    String caption = titles().caption();
                    worker.submit(new Job(file, () -> DotScript.of(snapshot, title, caption)
                            .getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
    }

    private static String script(Program program, Lived now, Texts texts) {
        try {
            return PyTorchScript.of(program, now.settings(), now.changes(), texts, null).text();
        } catch (ProgramException none) {
            return texts.of(none.message());
        }
    }

    private Titles titles() {
        return new Titles(link, actions.words());
    }

    /** One picture more. */
    private void shoot(Shooting now) {
        now.film.next();
        if (now.film.isDone()) {
            shooting = null;
            Palette palette = appearance.palette();
            List<Plate> frames = now.film.frames().stream().map(each -> titles().around(each, palette)).toList();
            worker.submit(new Job(now.file, () -> {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                new GifWriter(now.seconds).write(frames, content);
                return content.toByteArray();
            }));
        }
    }

    private static Path write(Job job) throws Exception {
        byte[] content = job.content.call();
        try {
            WholeFile.write(job.file, content);
        } catch (IOException trouble) {
            throw new ProgramException(FileTrouble.why(trouble)); // for who chose the file: nothing to be logged
        }
        return job.file;
    }

    private void pulse() {
        if (shooting != null) {
            shoot(shooting);
        }
        Newest.Done<Job, Path> done = worker.poll();
        if (done != null) {
            String file = done.job().file.toString();
            Throwable failure = done.failure();
            if (failure == null) {
                link.notices().say(Message.of("shell.notice.exported", "file", file));
            } else {
                link.notices().fail(Message.of("shell.notice.notExported", "file", file, "why",
                        Failure.describe(failure)));
            }
        }
    }

    /** Waits until what was begun is written, and says so. Blocks. */
    public void settle() throws InterruptedException {
        while (shooting != null) {
            shoot(shooting);
        }
        worker.await();
        pulse();
    }

    /** Ends what is at work. */
    public void dispose() {
        worker.close();
    }
}
