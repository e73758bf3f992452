package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.deck.Moment;
import tapedeck.export.page.LessonPage;
import tapedeck.export.page.PlaygroundPage;
import tapedeck.export.site.WebSite;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Texts;

/** {@code tapedeck site FOLDER}: a web site of static files: the lessons as pages that play, the manual, and a search. */
@Command(name = "site", description = "cli.site")
final class SiteCommand implements Callable<Integer> {
    private final Screen screen;
    private final Catalogue catalogue;
    private final Texts texts;
    private final LongSupplier clock;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "cli.site.folder")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--lessons", split = ",", paramLabel = "ID", descriptionKey = "cli.site.lessons")
    private List<String> wanted = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** @param clock nanoseconds */
    SiteCommand(Screen screen, Catalogue catalogue, Texts texts, LongSupplier clock) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Integer call() throws ProgramException, InterruptedException {
        for (String each : wanted) {
            LessonCommand.folder(each, catalogue); // says what there is
        }
        List<Lesson> lessons = LessonFolders.read(Home.folder()).stream()
                .filter(each -> wanted.isEmpty() || wanted.contains(each.cover().id())).toList();
        ExportSource fizzbuzz = new ExportSource.FreshRun(catalogue.find("fizzbuzz").orElseThrow(), new Moment.Update(),
                UnaryOperator.identity());
        byte[] played = new PageRun(fizzbuzz, UnaryOperator.identity(), null, null, _ -> {}).write(screen.planner(),
                texts.language());
        try {
            new WebSite(Home.folder(), new LessonPage(screen.planner(), catalogue, Home.folder(), clock), texts)
                    .write(folder, lessons, played, PlaygroundPage.built(),
                            file -> spec.commandLine().getErr().println(file));
        } catch (IOException e) {
            throw OutputFile.notWritten(folder, e);
        }
        return 0;
    }
}
