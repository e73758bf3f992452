package tapedeck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.file.FailingFiles;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.python.Scripts;
import tapedeck.text.Message;

/** What was played is written, read, and taken up where it was. */
class SessionFileTest {
    private static final int ENDLESS = 1_000_000;

    @TempDir
    private Path folder;

    private static Stream<String> lessons() {
        return Scripts.sample(new Catalogue().all().stream().map(ProgramEntry::id).toList(), 4);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonGoesOnWithTheSameLosses(String id) throws Exception {
        Program program = Played.lesson(id);
        Path file = folder.resolve("my lesson – Übung.tapedeck");
        try (Played played = Played.of(program, program.defaults().withEpochs(ENDLESS), 300)) {
            SessionFile.write(played.session(), file);
            OpenedSession opened = SessionFile.read(file);
            assertThat(opened.troubles()).isEmpty();
            try (Played again = Played.again(opened.session(), folder)) {
                assertThat(again.takes.view().getFirst().losses().iterations()).as("seen at once").isEqualTo(299);
                assertThat(again.deck().await().position().iteration()).isEqualTo(300);
                assertThat(Objects.requireNonNull(again.deck().state().playhead().captured()).iteration())
                        .isEqualTo(300);
                again.goTo(400);
                played.goTo(400);
                assertThat(again.losses()).isEqualTo(played.losses()).hasSize(399);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "FORBIDDEN"})
    @EnabledOnOs(OS.LINUX)
    void whatCannotBeSavedLeavesTheOldSession(FailingFiles.Fault fault) throws Exception {
        Path file = folder.resolve("a.tapedeck");
        Session old = new RandomSessions(1).session();
        SessionFile.write(old, file);
        assertThatThrownBy(() -> SessionFile.write(new RandomSessions(2).session(), FailingFiles.path(file, fault)))
                .isInstanceOf(IOException.class);
        assertThat(SessionFile.read(file).session()).usingRecursiveComparison(Played.TO_THE_BIT).isEqualTo(old);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Tag("long")
    @Test
    void branchesNamesBreakpointsAndLookAreThereAgain() throws Exception {
        Program program = Played.lesson("circles");
        Path file = folder.resolve("a.tapedeck");
        List<Breakpoint> breakpoints = List.of(new Breakpoint(3, new Condition.LossBelow(0.1), true),
                new Breakpoint(4, new Condition.Gradient("fc1.weight", true, 5), false));
        WindowArrangement arrangement = WindowArrangement.NONE.with("picked", List.of("w1")).with("way",
                List.of("graph"));
        try (Played played = Played.of(program, program.defaults(), 320)) {
            played.takes.edit(1, take -> take.named(Message.verbatim("„slow“ – first")).coloured(4).shown(false)
                    .with(new TakeNotes("„why“\n1. slower\n", true, "rates")));
            played.deck().change(then -> then.withLearningRate(0.03));
            played.goTo(350);
            played.takes.branch(1, 300);
            played.deck().await();
            Session session = played.session(breakpoints, arrangement);
            SessionFile.write(session, file);
            Session read = SessionFile.read(file).session();
            assertThat(read).usingRecursiveComparison(Played.TO_THE_BIT).isEqualTo(session);
            assertThat(read.takes().getFirst().state().take().changes().commands()).hasSize(1);
            try (Played again = Played.again(read, folder)) {
                assertThat(again.takes.view().getFirst()).usingRecursiveComparison(Played.TO_THE_BIT)
                        .isEqualTo(session.takes().getFirst().state().take());
            }
        }
    }

    @Test
    void equalSessionsAreEqualBytes() throws Exception {
        Program program = Played.lesson("xor");
        try (Played played = Played.of(program, program.defaults(), 30)) {
            Session session = played.session();
            SessionFile.write(session, folder.resolve("a"));
            SessionFile.write(SessionFile.read(folder.resolve("a")).session(), folder.resolve("b"));
            assertThat(Files.mismatch(folder.resolve("a"), folder.resolve("b"))).isEqualTo(-1);
        }
    }
}
