package tapedeck.ui.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.export.Format;
import tapedeck.export.LandscapeFile;
import tapedeck.export.Plates;
import tapedeck.export.ScriptFolder;
import tapedeck.export.picture.VectorPicture;
import tapedeck.file.WholeFile;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.work.Newest;

/** Writes what is shown, or the program of the current take, to a file, in the background. On the FX thread only. */
public final class Exporting {
    /** Seconds a picture of a film where there is no pace, and at most. */
    private static final double USUAL = 0.5;
    private static final double SLOWEST = 2;

    /** A film that is being drawn, and where it will be written. */
    private record Shooting(Film film, Path file, double seconds) {}

    /** The job of writing a file. */
    private record Job(Path file, ScriptFolder folder, Callable<byte[]> content) {}

    private final DeckLink link;
    private final Actions actions;
    private final Contents contents;
    private final Appearance appearance;
    private final DrawnGraph graph;
    private PictureChoice picture = PictureChoice.USUAL;
    private final PagePrinter printer;
    private @Nullable Shooting shooting;
    private final Newest<Job, Path> worker = new Newest<>("export", (job, _) -> write(job));

    /**
     * @param settings as a program is set now
     * @param graph what is drawn
     */
    public Exporting(DeckLink link, Actions actions, Function<Program, Settings> settings,
            Appearance appearance, DrawnGraph graph) {
        this.link = link;
        this.actions = actions;
        contents = new Contents(link, actions.words(), settings, appearance, graph);
        this.appearance = appearance;
        this.graph = graph;
        printer = new PagePrinter(link, PrinterJob::createPrinterJob);
        link.follow(this::pulse);
    }

    /**
     * Has the actions of the formats ask for a file over {@code view}, those of the clipboard copy, and the graph printed.
     *
     * @param pane that is copied where no other has the focus
     */
    public void bind(Node view, SelectionModel selection, Node pane) {
        Copying.bind(actions, link, selection, pane);
        for (Format format : Format.values()) {
            actions.bind(format.action(), Feather.DOWNLOAD, () -> ask(view, format));
        }
        actions.bind(Action.PRINT, Feather.PRINTER, this::print);
    }

    /** What phones are sent of the run as it is shown now, slow to be called; empty where none is shown. */
    public Optional<Callable<byte[]>> followed() {
        return Optional.ofNullable(link.workbench().program()).flatMap(contents::followed);
    }

    private void print() {
        contents.page().ifPresentOrElse(printer::print,
                () -> link.notices().say(Message.of("shell.notice.noGraph")));
    }

    private void ask(Node view, Format format) {
        Program program = link.workbench().program();
        if (program == null) {
            link.notices().say(Message.of("shell.notice.noLesson"));
            return;
        }
        Window window = view.getScene().getWindow();
        if (format.subject() == Format.Subject.GRAPH) {
            Optional<PictureChoice> asked = PictureDialog.ask(actions.words(), window, format, picture,
                    contents::drawn);
            if (asked.isEmpty()) {
                return;
            }
            picture = asked.get();
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of(format.action().text()));
        chooser.setInitialFileName(program.id() + "." + format.extension());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                actions.words().of(format.title()) + " (*." + format.extension() + ")", "*." + format.extension()));
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            export(file.toPath(), format);
        }
    }

    /** Has the action of valley, plane and atlas ask for a file over {@code view}, where one of them is shown. */
    public void bindLandscape(Node view, Supplier<Optional<LandscapeFile.Shown>> shown) {
        actions.bind(Action.EXPORT_LANDSCAPE, Feather.DOWNLOAD, () -> shown.get().ifPresentOrElse(
                now -> ask(view, now), () -> link.notices().say(Message.of("shell.notice.noLandscape"))));
    }

    /** What the name ends in says the format; else the kind of file that is chosen. */
    private void ask(Node view, LandscapeFile.Shown shown) {
        Program program = Objects.requireNonNull(link.workbench().program());
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of(Action.EXPORT_LANDSCAPE.text()));
        LandscapeFile.formats().forEach(each -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                each.extension().toUpperCase(Locale.ROOT) + " (*." + each.extension() + ")",
                "*." + each.extension())));
        chooser.setInitialFileName(
                program.id() + "-" + shown.id() + "." + LandscapeFile.formats().getFirst().extension());
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file != null) {
            int chosen = Math.max(0, chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter()));
            String ending = "." + LandscapeFile.formats().get(chosen).extension();
            export(LandscapeFile.format(file.getName()).isPresent()
                    ? file.toPath()
                    : file.toPath().resolveSibling(file.getName() + ending), shown);
        }
    }

    /** Writes valley, plane or atlas to {@code file}, whose ending is that of one of its formats; then it is said. */
    void export(Path file, LandscapeFile.Shown shown) {
        Format format = LandscapeFile.format(file.toString()).orElseThrow();
        worker.submit(new Job(file, folder(file), () -> shown.content().of(format)));
    }

    /** The same; a picture as is chosen, and those after it. */
    void export(Path file, Format format, PictureChoice choice) {
        picture = choice;
        export(file, format);
    }

    /** Writes what that format takes, as it is now, to {@code file}; then it is said. */
    public void export(Path file, Format format) {
        Program program = link.workbench().program();
        if (program == null) {
            return;
        }
        ScriptFolder folder = folder(file);
        Optional<Callable<byte[]>> content = format.subject() == Format.Subject.PASS
                ? Optional.empty()
                : contents.of(program, format, folder, picture);
        if (content.isPresent()) {
            worker.submit(new Job(file, folder, content.get()));
        } else if (!isFilmed(format, file)) {
            link.notices().say(Message.of("shell.notice.noGraph"));
        }
    }

    /** Writes {@code content}, which is made aside, to {@code file}; then it is said. */
    public void export(Path file, Callable<byte[]> content) {
        worker.submit(new Job(file, folder(file), content));
    }

    private boolean isFilmed(Format format, Path file) {
        DeckState state = link.frame().state();
        if (format.subject() != Format.Subject.PASS || state == null || state.playhead().captured() == null
                || state.playhead().captured().events().isEmpty()) {
            return false;
        }
        double pace = state.settings().tempo().secondsPerFunction();
        shooting = new Shooting(
                graph.film(state.playhead().captured(), actions.words(), appearance.themeProperty().get()), file,
                pace > 0 ? Math.min(pace, SLOWEST) : USUAL);
        return true;
    }

    /** One picture more. */
    private void shoot(Shooting now) {
        now.film.next();
        if (now.film.isDone()) {
            shooting = null;
            Palette palette = appearance.palette();
            List<VectorPicture> frames = now.film.frames().stream().map(each -> contents.titles().around(each, palette))
                    .toList();
            long room = link.workbench().rest().sideRuns().room();
            worker.submit(new Job(now.file, folder(now.file), () -> Plates.film(frames, now.seconds, room)));
        }
    }

    private static ScriptFolder folder(Path file) {
        return ScriptFolder.of(Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file));
    }

    private static Path write(Job job) throws Exception {
        byte[] content = job.content.call();
        try {
            job.folder.put();
            WholeFile.write(job.file, content);
        } catch (IOException trouble) {
            throw new ProgramException(FileErrorText.why(trouble)); // for who chose the file: nothing to be logged
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
                List<String> beside = done.job().folder.names();
                link.notices().say(beside.isEmpty()
                        ? Message.of("shell.notice.exported", "file", file)
                        : Message.of("shell.notice.exported-beside", "file", file, "files", String.join(", ", beside)));
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
        printer.close();
    }
}
