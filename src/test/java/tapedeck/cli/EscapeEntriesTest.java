package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.lessons.play.LessonCheck;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.python.Escapes;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptOpener;
import tapedeck.python.ScriptProgram;
import tapedeck.python.StartsPython;
import tapedeck.python.WrittenScript;
import tapedeck.text.Language;
import tapedeck.text.Message;

/**
 * Every way in which a stranger's program comes to run, with programs that try to leave the sandbox: none is a way out, and each
 * comes to its loop, for a program that has read the secret ends before. What a window or a picture of one plays is played on a
 * deck without a window.
 */
@StartsPython
class EscapeEntriesTest {
    private static final String LOOP = """

            import torch
            w = torch.tensor([1.0], requires_grad=True)
            for i in range(3):
                loss = (w * w).sum()
                loss.backward()
            """;

    private final PythonEngine python;
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir(factory = Escapes.BesideTheClasses.class)
    private Path machine;

    EscapeEntriesTest(PythonEngine python) {
        this.python = python;
    }

    enum Entry {
        RUN, TRAIN, CHECK, GRADCHECK, EXPORT, SNAPSHOT, OPEN, NOTEBOOK, WINDOW, SESSION, LESSON
    }

    /** A screen that plays what it is handed. */
    private static final class PlayingScreen extends NoScreen {
        @Override
        public Optional<Message> obstacle() {
            return Optional.empty();
        }

        @Override
        public void open(ProgramEntry lesson, Place place, Path home, Optional<Language> language) {
            play(Objects.requireNonNull(place.loaded()));
        }

        @Override
        public void snapshot(Picture picture, Path home) {
            try {
                play(picture.lesson().load(home));
            } catch (ProgramException e) {
                throw new AssertionError(e);
            }
        }

        private static void play(Program program) {
            try {
                onADeck(program);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static Stream<Arguments> entries() throws IOException {
        boolean all = Boolean.getBoolean("tapedeck.long");
        return Escapes.all().stream().filter(each -> each.name().equals("escape")
                || (all && Stream.of("low", "library_appended_to", "links_that_were_there")
                        .anyMatch(each.name()::equals)))
                .flatMap(each -> Stream.of(Entry.values())
                        .filter(entry -> all || entry == Entry.WINDOW)
                        .map(entry -> Arguments.of(entry, each)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isNoWayOut(Entry entry, Escapes.Escape program) throws Exception {
        Escapes scene = new Escapes(machine);
        String text = scene.text(program) + Escapes.demandNothingRead();
        switch (entry) {
            case RUN, TRAIN, CHECK, GRADCHECK ->
                command(entry.name().toLowerCase(Locale.ROOT), script(scene, text));
            case EXPORT -> {
                Path losses = scene.own().resolve("losses.csv");
                command("export", script(scene, text), losses.toString(), "--at", "iteration:2");
                assertThat(losses).content().contains("\n2,");
                Files.delete(losses);
            }
            case SNAPSHOT -> command("snapshot", script(scene, text), "--at", "iteration:2", "a.png");
            case OPEN -> command("open", script(scene, text));
            case NOTEBOOK -> command("run", scene.put("program.ipynb", notebook(text + LOOP)).toString());
            case WINDOW -> onADeck(catalogue().ofFile(scene.put("program.py", text + LOOP)).load(Path.of("")));
            case SESSION -> onADeck(new WrittenScript(scene.own().resolve("gone.py"), text + LOOP, surroundings(),
                    ScriptProgram.Options.PLAIN).load(Path.of("")));
            case LESSON -> lesson(scene, text);
        }
        scene.assertUntouched(out + err.toString() + printed.toString(StandardCharsets.UTF_8));
    }

    private static String script(Escapes scene, String text) throws IOException {
        return scene.put("program.py", text + LOOP).toString();
    }

    private ScriptProgram.Surroundings surroundings() {
        return new ScriptProgram.Surroundings(python, printed, printed);
    }

    private Catalogue catalogue() {
        Catalogue catalogue = new Catalogue();
        catalogue.opens(new ScriptOpener(surroundings()));
        return catalogue;
    }

    private void command(String... line) {
        int code = new Commands(new PlayingScreen(), catalogue(), python).run(out, new PrintWriter(err, true), line);
        assertThat(code).as("%s", err).isZero();
    }

    private static String notebook(String text) {
        try {
            return "{\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"language\": \"python\"}}, \"cells\": "
                    + "[{\"cell_type\": \"code\", \"source\": "
                    + new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(text) + "}]}";
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void onADeck(Program program) throws InterruptedException {
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Iteration(2));
            DeckState state = deck.await();
            assertThat(state.position().iteration()).as("%s", state.position().failure()).isEqualTo(2);
        }
    }

    /** One that is true, and whose program runs another first. */
    private void lesson(Escapes scene, String text) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("tapedeck.home", "."));
        Path from = home.resolve("assets/lessons/zero-grad");
        Path lesson = Files.createDirectories(scene.own().resolve("lesson/zero-grad"));
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path to = lesson.resolve(from.relativize(each).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                String content = Files.readString(each);
                Files.writeString(to, each.endsWith("three.py")
                        ? content.replace("import torch", "import torch, stranger")
                        : content);
            }
        }
        scene.put("lesson/zero-grad/stranger.py", text);
        assertThat(LessonCheck.of(lesson, catalogue(), home, PlayLimit.USUAL, System::nanoTime))
                .isEqualTo(new LessonCheck.Report(List.of(), List.of()));
    }
}
