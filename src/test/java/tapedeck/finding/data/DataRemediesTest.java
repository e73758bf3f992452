package tapedeck.finding.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.RareCategories;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.Target;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.text.Message;

/** What is wrong with a table has a step that cures it, and is cured by it. */
class DataRemediesTest {
    private static final String ROWS = "oak,1,clay,x,1\nelm,2,sand,x,2\noak,3,Clay,x,1\nelm,4,sand,x,2\n";
    private static final String TABLE = "kind,height,soil,same,leak\n" + ROWS
            + "oak,5,clay,x,1\nelm,6,sand,x,2\nelm,NA,sand,x,2\n"
            + "oak,8,clay,x,1\noak,8,clay,x,1\nelm,9,sand,x,2\noak,n/k,clay,x,1\nelm,10,sand,x,2\n";

    /** A table, how it is prepared, and what is wrong with it. */
    private record Shown(DataRemedies remedies, List<DataFinding> findings) {
        static Shown of(TableInput input, Preparation preparation) throws Exception {
            ParsedTable table = TableReader.guessing().read(input);
            Profile profile = Profile.of(table, preparation.target().column());
            return new Shown(new DataRemedies(preparation.run(table.frame()), profile, table.numbers()),
                    DataDetectors.of(profile));
        }

        List<DataFinding> of(DataFindingKind kind) {
            return findings.stream().filter(each -> each.kind() == kind).toList();
        }

        Preparation next(DataFinding finding) {
            return remedies.against(finding).orElseThrow(() -> new AssertionError(finding + " has no cure"))
                    .preparation();
        }
    }

    private static Shown shown(Preparation preparation) throws Exception {
        return Shown.of(new TableInput.OfText("plants", TABLE), preparation);
    }

    @Test
    void cureAfterCureNothingIsLeft() throws Exception {
        Shown now = shown(Preparation.of(Target.classes("kind")));
        assertThat(now.findings()).extracting(DataFinding::kind).contains(DataFindingKind.TEXT_AMONG_NUMBERS,
                DataFindingKind.MISSING,
                DataFindingKind.SPELLINGS, DataFindingKind.DUPLICATES, DataFindingKind.CONSTANT);
        for (DataFinding each : now.findings()) {
            if (now.remedies().cured(each).isEmpty()) {
                now = shown(now.next(each));
                assertThat(now.remedies().cured(each)).as("%s", each).isPresent();
            }
        }
    }

    @Test
    void aNumberOfTheRowThatIsReadByItsDigitsIsCured() throws Exception {
        TableInput table = new TableInput.OfFile(
                Path.of(System.getProperty("tapedeck.home", "."), "sample-datasets", "fizzbuzz.csv"));
        Preparation chain = Preparation.of(Target.classes("class"), new ReadNumbers(List.of("number")));
        Shown now = Shown.of(table, chain);
        DataFinding number = now.of(DataFindingKind.IDENTIFIER).getFirst();
        assertThat(now.remedies().cured(number)).isEmpty();
        Shown digits = Shown.of(table, chain.added(1, new BinaryDigits(List.of("number"), 10)));
        assertThat(digits.remedies().cured(number)).contains(Message.of("prepare.binary-digits"));
    }

    @Test
    void rowsOfARareClassAreLeftOutAndNoOthers() throws Exception {
        TableInput table = new TableInput.OfText("plants", "kind,height\n" + "oak,1\nelm,2\n".repeat(9)
                + "yew,5\nyew,6\nyew,7\nash,3\n");
        Shown now = Shown.of(table, Preparation.of(Target.classes("kind"),
                new UnifyCategories(List.of())).withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.NONE)));
        List<DataFinding> rare = now.of(DataFindingKind.RARE_CLASS);
        assertThat(rare).hasSize(2);
        Preparation next = now.next(rare.getLast());
        assertThat(next.steps().getLast().step()).isEqualTo(new RareCategories(List.of("kind"), 2, ""));
        Shown cured = Shown.of(table, next);
        assertThat(cured.remedies().prepared().classes()).containsExactly("elm", "oak", "yew");
        assertThat(cured.remedies().cured(rare.getLast())).isPresent();
        assertThat(cured.remedies().cured(rare.getFirst())).isEmpty();
    }

    @Test
    void columnsAreLeftOutInOneStep() throws Exception {
        Shown now = shown(Preparation.of(Target.classes("kind"), new ChooseColumns(List.of("leak"))));
        assertThat(now.next(now.of(DataFindingKind.CONSTANT).getFirst()).steps())
                .extracting(Preparation.Entry::step)
                .containsExactly(new ChooseColumns(List.of("leak", "same")));
    }

    @Test
    void aStepThatIsOffCuresNothing() throws Exception {
        Shown now = shown(Preparation.of(Target.classes("kind"), new ChooseColumns(List.of("same"))).toggled(0));
        DataFinding constant = now.of(DataFindingKind.CONSTANT).getFirst();
        assertThat(now.remedies().cured(constant)).isEmpty();
        assertThat(now.remedies().against(constant)).isPresent();
    }

    @Test
    void theTargetIsNeverLeftOut_andItsRowsWithoutAClassAreByThemselves() throws Exception {
        Shown now = Shown.of(new TableInput.OfText("plants", "kind,height\n" + "oak,1\noak,2\n".repeat(9) + ",5\n"),
                Preparation.of(Target.classes("kind")));
        assertThat(now.remedies().against(now.of(DataFindingKind.CONSTANT).getFirst())).isEmpty();
        assertThat(now.remedies().cured(now.of(DataFindingKind.MISSING).getFirst()))
                .contains(Message.of("finding.data.left-out-rows"));
    }
}
