package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.SmallSpirals;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

class ProgramOpeningTest {
    private record Counted(Program program, AtomicInteger reads) implements ProgramEntry {
        @Override
        public String id() {
            return "counted";
        }

        @Override
        public Message title() {
            return program.title();
        }

        @Override
        public Program load(Path home) {
            reads.incrementAndGet();
            return program;
        }
    }

    @Test
    void whatWasLoadedAlreadyIsNotReadAgainBeforeItIsAskedFor() throws Exception {
        Program program = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        Counted lesson = new Counted(program, new AtomicInteger());
        DeckLink link = new DeckLink(Path.of(""));
        try {
            link.workbench().opening().open(lesson, new StartMode(null, each -> each, List.of(), program));
            pulse(link, 1);
            assertThat(link.workbench().program()).isSameAs(program);
            assertThat(lesson.reads).hasValue(0);
            link.workbench().opening().restart();
            pulse(link, 2);
            assertThat(lesson.reads).hasValue(1);
        } finally {
            link.close();
        }
    }

    @Test
    void whatItsGraphWillBeIsKnownWhenAProgramBegins() {
        DeckLink link = new DeckLink(Path.of(""));
        List<TapeSnapshot> told = new ArrayList<>();
        link.firstIteration().setOnRecorded(told::add);
        link.workbench().tapeKindProperty().subscribe(kind -> {
            Program begun = link.workbench().program();
            if (kind != null && begun != null) {
                link.firstIteration().record(begun, link.workbench().present()); // as the window does
            }
        });
        try {
            link.workbench().open(new SmallSpirals(0.3, 4), StartMode.PLAYING);
            pulse(link, 1);
            assertThat(told).as("at the pulse that begins it").isNotEmpty();
        } finally {
            link.close();
        }
    }

    @Test
    void aDrawnNetworkThatIsOpenedTrainsAtItsRate() {
        DeckLink link = new DeckLink(Path.of(""));
        try {
            link.workbench().open(new SmallSpirals(0.3, 4), StartMode.PLAYING);
            pulse(link, 1);
            await().until(() -> {
                link.pulse(System.nanoTime());
                return Objects.requireNonNull(link.frame().state()).settings().tempo().equals(Tempo.free());
            });
            DeckState state = Objects.requireNonNull(link.frame().state());
            assertThat(state.settings().wanted().learningRate()).isEqualTo(0.3);
        } finally {
            link.close();
        }
    }

    private static void pulse(DeckLink link, int takes) {
        await().until(() -> {
            link.pulse(System.nanoTime());
            return link.workbench().takes().size() == takes;
        });
    }
}
