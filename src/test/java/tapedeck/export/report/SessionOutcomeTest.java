package tapedeck.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.deck.takes.Takes;
import tapedeck.export.SavedSession;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.session.Restorer;
import tapedeck.session.SavedPrograms;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

class SessionOutcomeTest {
    @TempDir
    private Path folder;

    private final Catalogue catalogue = new Catalogue();
    private final List<Message> troubles = new ArrayList<>();
    private final Texts texts = new Texts(Language.ENGLISH);

    private Outcome read(Path file) throws Exception {
        SavedSession session = SavedSession.read(file, new Restorer(catalogue, Path.of(""), folder), troubles::add);
        return new SessionOutcome(session, null, texts, troubles::add).read();
    }

    private static void save(Takes takes, Program program, Path file) throws Exception {
        SessionFile
                .write(SavedPrograms.session(takes.states(), Map.of(1, program), 1, List.of(), WindowArrangement.NONE,
                        true), file);
    }

    @Test
    void aSessionIsTakenUpWhereItWasLeft() throws Exception {
        Path file = folder.resolve("a.tapedeck");
        Program program = catalogue.find("xor").orElseThrow().load(Path.of(""));
        try (Takes takes = new Takes()) {
            Settings settings = program.defaults();
            takes.add(new Deck(program, settings), settings);
            Deck deck = Objects.requireNonNull(takes.deck());
            deck.goTo(5);
            deck.await();
            deck.change(each -> each.withLearningRate(0.0625));
            deck.goTo(8);
            deck.await();
            save(takes, program, file);
        }
        Outcome outcome = read(file);
        assertThat(outcome.about()).contains("xor", "iteration 8");
        assertThat(outcome.takes()).hasSize(1);
        assertThat(Objects.requireNonNull(outcome.snapshot()).iteration()).isEqualTo(8);
        assertThat(outcome.program()).contains("lr = 0.0625");
        assertThat(troubles).isEmpty();
    }

    /** A Program that is like another, but a script. */
    private static Program script(Program like, AtomicInteger runs) {
        return (Program) Proxy.newProxyInstance(Program.class.getClassLoader(), new Class<?>[]{Program.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "provenance" -> new Provenance.Script(Path.of("a.py"));
                    case "script" -> "print()";
                    case "run" -> {
                        runs.incrementAndGet();
                        yield called(like, method, arguments);
                    }
                    default -> called(like, method, arguments);
                });
    }

    private static @Nullable Object called(Program on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record Written(Program program) implements ProgramEntry {
        @Override
        public String id() {
            return "a.py";
        }

        @Override
        public Message title() {
            return Message.verbatim("a.py");
        }

        @Override
        public Program load(Path home) {
            return program;
        }
    }

    @Test
    void aScriptIsNotRunForItsGraph() throws Exception {
        Path file = folder.resolve("a.tapedeck");
        AtomicInteger runs = new AtomicInteger();
        Program program = script(catalogue.find("xor").orElseThrow().load(Path.of("")), runs);
        catalogue.writes((_, _) -> new Written(program));
        try (Takes takes = new Takes()) {
            takes.add(new Deck(program, program.defaults()), program.defaults());
            Deck deck = Objects.requireNonNull(takes.deck());
            deck.goTo(5);
            deck.await();
            save(takes, program, file);
        }
        assertThat(runs).hasValue(1);
        Outcome outcome = read(file);
        assertThat(outcome.takes()).hasSize(1);
        assertThat(outcome.snapshot()).isNull();
        assertThat(runs).as("it was run to be saved, and not to be read").hasValue(1);
    }

    @Test
    void whatIsNoSessionIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("a.tapedeck"), "no");
        assertThatThrownBy(() -> read(file)).isInstanceOf(ProgramException.class);
    }
}
