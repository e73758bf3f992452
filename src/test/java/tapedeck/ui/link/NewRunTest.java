package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Programs;
import tapedeck.deck.takes.Take;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;

/** A script is run again: what is shown stays until the new run has something to show. */
class NewRunTest {
    private static final Path FILE = Path.of("/home/mia/net.py");

    /** What a script does before its loop. */
    @FunctionalInterface
    private interface Before {
        void run(Run run) throws ProgramException;
    }

    /** A script that trains for ever. */
    private record Script(String script, Before before) implements Program {
        @Override
        public String id() {
            return "net.py";
        }

        @Override
        public Message title() {
            return Message.verbatim(id());
        }

        @Override
        public Settings defaults() {
            return Programs.SETTINGS;
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(FILE);
        }

        @Override
        public ProgramCapabilities capabilities() {
            return new ProgramCapabilities(ProgramCapabilities.Repetition.NOT, false, false);
        }

        @Override
        public void run(Run run) throws ProgramException {
            run.prologue();
            before.run(run);
            boolean goesOn = true;
            while (goesOn) {
                goesOn = run.iteration(_ -> {
                    Tensor w = Tensor.of(1).requiresGrad(true);
                    w.mul(2).backward();
                    return 2;
                });
            }
        }
    }

    /** The text that it is loaded with tells one from the others; its place is the same. */
    private record Text(String id, Program program) implements ProgramEntry {
        @Override
        public Message title() {
            return Message.verbatim(id);
        }

        @Override
        public Program load(Path home) {
            return program;
        }
    }

    private final DeckLink link = new DeckLink(Path.of(""));
    private final ProgramEntry lesson = new Text("net.py", new Script("first", _ -> {}));
    private final CountDownLatch loop = new CountDownLatch(1);
    private final List<String> failed = new ArrayList<>();
    private long now;

    @BeforeEach
    void theFirstRuns() {
        link.workbench().opening().setOnFailed((program, _) -> failed.add(Objects.requireNonNull(program.script())));
        run("first", _ -> {});
        await().until(() -> {
            pulse();
            return text().equals("first") && link.frame().snapshot() != null;
        });
    }

    @AfterEach
    void close() {
        loop.countDown();
        link.close();
    }

    private void run(String text, Before before) {
        link.workbench().opening().run(lesson, new Text("edited", new Script(text, before)));
    }

    private void pulse() {
        now += 100_000_000;
        link.pulse(now);
    }

    private String text() {
        Program program = link.workbench().program();
        return program == null ? "" : Objects.requireNonNull(program.script());
    }

    private boolean starts() {
        pulse();
        BusyProgram busy = link.frame().busy();
        return busy != null && busy.starts();
    }

    private void takesLong(Run run) {
        run.onClose(loop::countDown);
        try {
            loop.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theOldRunGoesOnUntilTheNewOneComesToItsLoop() {
        run("second", this::takesLong);
        await().until(this::starts);
        assertThat(text()).isEqualTo("first");
        assertThat(Objects.requireNonNull(link.frame().state()).position().status()).isEqualTo(Status.PLAYING);
        loop.countDown();
        await().until(() -> {
            pulse();
            return text().equals("second");
        });
        assertThat(link.frame().busy()).isNull();
        assertThat(link.workbench().takes()).extracting(Take::name).hasSize(2);
    }

    @Tag("long")
    @Test
    void anEmptyTextIsShownToBeTypedInAndIsNotRun() {
        run(" \n", _ -> failed.add("ran"));
        await().until(() -> {
            pulse();
            return text().isBlank();
        });
        pulse();
        DeckState state = Objects.requireNonNull(link.frame().state());
        assertThat(state.position().status()).isEqualTo(Status.READY);
        assertThat(state.position().iteration()).isZero();
        assertThat(failed).isEmpty();
        run("typed", _ -> {});
        await().until(() -> {
            pulse();
            return text().equals("typed") && link.frame().snapshot() != null;
        });
    }

    @Tag("long")
    @Test
    void aNewRunIsCancelledBeforeItIsSeen_andTheOldOneIsAsItWas() {
        run("second", this::takesLong);
        await().until(this::starts);
        link.commands().cancel();
        assertThat(starts()).isFalse();
        assertThat(text()).isEqualTo("first");
        assertThat(Objects.requireNonNull(link.frame().state()).position().isAlive()).isTrue();
        assertThat(link.workbench().takes()).hasSize(1);
    }

    @Test
    void whatFailsBeforeItIsSeenIsTold_andTheOldRunStaysWhole() {
        run("second", _ -> {
            throw new ProgramException(Message.verbatim("NameError"));
        });
        await().until(() -> {
            pulse();
            return !failed.isEmpty();
        });
        assertThat(failed).containsExactly("second");
        assertThat(text()).isEqualTo("first");
        assertThat(link.workbench().takes()).hasSize(1);
    }

    @Tag("long")
    @Test
    void whatHasPrintedBeforeItFailsIsShown() {
        run("second", run -> {
            Objects.requireNonNull(run.output()).print("shape (2, 3)\n", false, 1);
            throw new ProgramException(Message.verbatim("NameError"));
        });
        await().until(() -> {
            pulse();
            return text().equals("second");
        });
        assertThat(failed).isEmpty();
    }

    @Tag("long")
    @Test
    void ofSeveralInARowOnlyTheLastIsShown() {
        run("second", this::takesLong);
        await().until(this::starts);
        for (String each : List.of("third", "fourth", "fifth")) {
            run(each, _ -> {});
            pulse();
        }
        await().until(() -> {
            pulse();
            return text().equals("fifth");
        });
        assertThat(link.workbench().takes()).hasSizeLessThanOrEqualTo(4);
    }
}
