package tapedeck.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.programs.Catalogue;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.StartMode;

class PaceTextTest {
    private final DeckLink link = new DeckLink(Path.of(""));

    @BeforeEach
    void open() {
        link.workbench().opening().open(new Catalogue().find("xor").orElseThrow(),
                new StartMode(new Moment.Forward(1), each -> each, List.of(), null));
        await().until(() -> tempo() instanceof Tempo.Free);
    }

    @AfterEach
    void close() {
        link.close();
    }

    private Tempo tempo() {
        link.pulse(System.nanoTime());
        return link.frame().state() == null
                ? Tempo.followed()
                : Objects.requireNonNull(link.frame().state()).settings().tempo();
    }

    @ParameterizedTest
    @CsvSource({"functions,0.2", "iterations,10000", "read,", "free,"})
    void whatIsWrittenIsPlayedAgain(String kind, String number) {
        List<String> pace = number == null ? List.of(kind) : List.of(kind, number);
        PaceText.set(pace, link.commands());
        await().untilAsserted(() -> assertThat(PaceText.of(tempo())).isEqualTo(pace));
    }

    @Tag("long")
    @Test
    void whatMeansNoPaceIsLeftAlone() {
        for (List<String> pace : List.of(List.of("free", "1"), List.<String>of(), List.of("functions"),
                List.of("functions", "0"), List.of("functions", "-1"), List.of("iterations", "NaN"),
                List.of("iterations", "1e9"), List.of("other", "1"))) {
            PaceText.set(pace, link.commands());
        }
        link.commands().runTo(new Moment.Forward(3));
        await().until(() -> tempo() != null && link.frame().snapshot() != null
                && Objects.requireNonNull(link.frame().snapshot()).functions().size() == 3);
        assertThat(tempo()).as("all before is done").isEqualTo(Tempo.free());
    }
}
