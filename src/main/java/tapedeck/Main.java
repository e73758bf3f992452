package tapedeck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.cli.Commands;
import tapedeck.cli.Console;
import tapedeck.cli.Screen;
import tapedeck.deck.Staging;
import tapedeck.export.handout.GraphDrawing;
import tapedeck.export.page.GraphPlanner;
import tapedeck.export.picture.VectorPicture;
import tapedeck.export.report.Outcome;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptOpener;
import tapedeck.python.ScriptProgram;
import tapedeck.python.WrittenScript;
import tapedeck.recording.RecordingOpener;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.graph.GraphPlans;
import tapedeck.ui.link.StartMode;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.shell.WindowSnapshots;
import tapedeck.ui.theme.Theme;

/** Starts Tapedeck: the window, or a headless command. */
public final class Main {
    private Main() {}

    /** Runs a command line and exits with its code. */
    public static void main(String[] args) {
        Catalogue catalogue = new Catalogue();
        PythonEngine python = new PythonEngine(storedModules());
        ScriptProgram.Surroundings surroundings = Console.surroundings(python);
        catalogue.opens(new ScriptOpener(surroundings));
        catalogue.opens(new RecordingOpener());
        catalogue.writes((file, text) -> new WrittenScript(file, text, surroundings, ScriptProgram.Options.PLAIN));
        System.exit(new Commands(screen(new Desktop(catalogue, python::warm), new WindowSnapshots(catalogue)),
                catalogue, python)
                .run(args));
    }

    /** The file in which the launcher keeps compiled modules; null where it could write none. */
    private static @Nullable Path storedModules() {
        String file = System.getProperty("tapedeck.modules");
        return file == null ? null : Path.of(file);
    }

    private static Screen screen(Desktop desktop, WindowSnapshots stills) {
        return new Screen() {
            @Override
            public Optional<Message> obstacle() {
                return desktop.obstacle();
            }

            @Override
            public void open(ProgramEntry lesson, Place place, Path home, Optional<Language> language) {
                desktop.open(lesson, new StartMode(place.at(), place.settings(), place.weights(), place.loaded()),
                        place.pick(), home,
                        language);
            }

            @Override
            public void open(Path home, Optional<Language> language) {
                desktop.open(home, language);
            }

            @Override
            public void open(Path file, Path home, Optional<Language> language) {
                desktop.open(file, home, language);
            }

            @Override
            public void openClass(Optional<Path> lesson, Path home, Optional<Language> language) {
                desktop.openClass(lesson, home, language);
            }

            @Override
            public void snapshot(Picture picture, Path home) throws ProgramException {
                stills.snapshot(new WindowSnapshots.Sitting(picture.lesson(), home, picture.moment(), picture.width(),
                        picture.height(), looks(picture), picture.language(),
                        Staging.anew(UnaryOperator.identity(), picture.moment())), picture.out());
            }

            @Override
            public VectorPicture draw(Graph graph, Path home) throws ProgramException {
                return stills.draw(sitting(graph, home), graph.whole());
            }

            @Override
            public List<VectorPicture> film(Graph graph, Path home) throws ProgramException {
                return stills.film(sitting(graph, home));
            }

            @Override
            public byte[] report(Outcome outcome, Language language) throws IOException, InterruptedException {
                return stills.report(outcome, language);
            }

            @Override
            public GraphPlanner planner() {
                return new GraphPlans();
            }

            @Override
            public GraphDrawing drawing(Language language) {
                return (graph, covered) -> stills.graph(graph, covered, language);
            }

            private WindowSnapshots.Sitting sitting(Graph graph, Path home) {
                WindowSnapshots.WindowLooks looks = new WindowSnapshots.WindowLooks(
                        graph.dark() ? Theme.DARK : Theme.LIGHT,
                        tapedeck.ui.shell.WindowLayout.STEP, false);
                return new WindowSnapshots.Sitting(graph.lesson(), home, graph.moment(), graph.width(), graph.height(),
                        looks,
                        graph.language(), graph.staging());
            }

            private WindowSnapshots.WindowLooks looks(Picture picture) {
                Screen.Looks wanted = picture.looks();
                tapedeck.ui.shell.WindowLayout way = wanted.way() == null
                        ? tapedeck.ui.shell.WindowLayout.of(picture.moment())
                        : tapedeck.ui.shell.WindowLayout.valueOf(wanted.way().name().toUpperCase(Locale.ROOT));
                return new WindowSnapshots.WindowLooks(wanted.dark() ? Theme.DARK : Theme.LIGHT, way, wanted.present());
            }
        };
    }
}
