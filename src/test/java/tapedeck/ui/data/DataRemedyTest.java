package tapedeck.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.RareCategories;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.Target;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.profile.DataFinding;
import tapedeck.data.profile.DataFindingKind;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.text.Message;

/** Every flaw has a step that cures it, and is cured by it. */
class DataRemedyTest {
    private static final String ROWS = "oak,1,clay,x,1\nelm,2,sand,x,2\noak,3,Clay,x,1\nelm,4,sand,x,2\n";
    private static final ParsedTable TABLE = Plants.read(new TableInput.OfText("plants",
            "kind,height,soil,same,leak\n" + ROWS + "oak,5,clay,x,1\nelm,6,sand,x,2\nelm,NA,sand,x,2\n"
                    + "oak,8,clay,x,1\noak,8,clay,x,1\nelm,9,sand,x,2\noak,n/k,clay,x,1\nelm,10,sand,x,2\n"));

    private static PreparedTable shown(Preparation preparation) {
        return Plants.prepared(TABLE, preparation);
    }

    @Test
    void cureAfterCureNothingIsLeft() {
        PreparedTable now = shown(Preparation.of(Target.classes("kind")));
        assertThat(now.flaws()).extracting(DataFinding::kind).contains(DataFindingKind.TEXT_AMONG_NUMBERS,
                DataFindingKind.MISSING,
                DataFindingKind.SPELLINGS, DataFindingKind.DUPLICATES, DataFindingKind.CONSTANT);
        for (DataFinding flaw : now.flaws()) {
            DataRemedy cure = DataRemedy.of(flaw, now);
            if (cure.done() == null) {
                now = shown(Objects.requireNonNull(cure.next(), () -> flaw + " has no cure"));
                assertThat(DataRemedy.of(flaw, now).done()).as("%s", flaw).isNotNull();
            }
        }
    }

    @Test
    void aNumberOfTheRowThatIsReadByItsDigitsIsNoFlaw() {
        ParsedTable table = Plants.read(new TableInput.OfFile(Path.of("sample-datasets", "fizzbuzz.csv")));
        Preparation chain = Preparation.of(Target.classes("class"), new ReadNumbers(List.of("number")));
        PreparedTable now = Plants.prepared(table, chain);
        assertThat(now.flaws()).extracting(DataFinding::kind).contains(DataFindingKind.IDENTIFIER);
        DataFinding number = now.flaws().stream().filter(flaw -> flaw.kind() == DataFindingKind.IDENTIFIER).findFirst()
                .orElseThrow();
        assertThat(DataRemedy.of(number, now).done()).isNull();
        PreparedTable digits = Plants.prepared(table, chain.added(1, new BinaryDigits(List.of("number"), 10)));
        assertThat(DataRemedy.of(number, digits).done()).isEqualTo(Message.of("prepare.binary-digits"));
    }

    @Test
    void rowsOfARareClassAreLeftOutAndNoOthers() {
        ParsedTable table = Plants.read(new TableInput.OfText("plants", "kind,height\n" + "oak,1\nelm,2\n".repeat(9)
                + "yew,5\nyew,6\nyew,7\nash,3\n"));
        PreparedTable now = Plants.prepared(table, Preparation.of(Target.classes("kind"),
                new UnifyCategories(List.of())).withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.NONE)));
        List<DataFinding> rare = now.flaws().stream().filter(flaw -> flaw.kind() == DataFindingKind.RARE_CLASS)
                .toList();
        assertThat(rare).hasSize(2);
        Preparation next = Objects.requireNonNull(DataRemedy.of(rare.getLast(), now).next());
        assertThat(next.steps().getLast().step()).isEqualTo(new RareCategories(List.of("kind"), 2, ""));
        PreparedTable cured = Plants.prepared(table, next);
        assertThat(cured.prepared().classes()).containsExactly("elm", "oak", "yew");
        assertThat(DataRemedy.of(rare.getLast(), cured).done()).isNotNull();
        assertThat(DataRemedy.of(rare.getFirst(), cured).done()).isNull();
    }

    @Test
    void columnsAreLeftOutInOneStep() {
        PreparedTable now = shown(Preparation.of(Target.classes("kind"), new ChooseColumns(List.of("leak"))));
        DataFinding constant = now.flaws().stream().filter(flaw -> flaw.kind() == DataFindingKind.CONSTANT).findFirst()
                .orElseThrow();
        Preparation next = Objects.requireNonNull(DataRemedy.of(constant, now).next());
        assertThat(next.steps()).extracting(Preparation.Entry::step)
                .containsExactly(new ChooseColumns(List.of("leak", "same")));
    }

    @Test
    void aStepThatIsOffCuresNothing() {
        Preparation off = Preparation.of(Target.classes("kind"), new ChooseColumns(List.of("same"))).toggled(0);
        PreparedTable now = shown(off);
        DataFinding constant = now.flaws().stream().filter(flaw -> flaw.kind() == DataFindingKind.CONSTANT).findFirst()
                .orElseThrow();
        assertThat(DataRemedy.of(constant, now).done()).isNull();
        assertThat(DataRemedy.of(constant, now).next()).isNotNull();
    }
}
