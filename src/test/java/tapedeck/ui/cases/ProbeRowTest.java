package tapedeck.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import tapedeck.lessons.quiz.Investigation;
import tapedeck.lessons.quiz.PracticeRun;
import tapedeck.lessons.quiz.Probe;
import tapedeck.lessons.quiz.ProgramWithMistake;
import tapedeck.programs.Catalogue;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

/** The probes of a case: each has a place, which it keeps. */
class ProbeRowTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();

    private static List<Node> buttons(ProbeRow row) {
        row.applyCss();
        row.layout();
        return row.lookupAll(".case-probe").stream().toList();
    }

    private static List<Bounds> places(ProbeRow row) {
        return buttons(row).stream().map(each -> each.localToScene(each.getBoundsInLocal())).toList();
    }

    @Test
    void noButtonMovesWhenAnotherIsOpened() throws Exception {
        FxTest.call(() -> {
            Investigation investigation = new Investigation(ProgramWithMistake.of(1, 1),
                    new PracticeRun(new double[]{1}, 1, null, null, null, null));
            try (CaseModel model = new CaseModel(new Catalogue(), HOME)) {
                ProbeRow row = new ProbeRow(model, LiveTexts.ofSystem());
                row.getStylesheets().add(Objects
                        .requireNonNull(CasePane.class.getResource("/tapedeck/ui/cases/cases.css")).toExternalForm());
                row.show(investigation);
                FxTest.scene(row, 800, 300);
                List<Bounds> before = places(row);
                for (Probe each : Probe.values()) {
                    investigation.open(each);
                    row.show(investigation);

                    assertThat(places(row)).as("with %s", each).isEqualTo(before).hasSameSizeAs(Probe.values());
                    assertThat(buttons(row).stream().filter(Node::isDisabled)).hasSize(investigation.probes());
                }
            }
            return null;
        });
    }
}
