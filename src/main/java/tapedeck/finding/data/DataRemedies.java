package tapedeck.finding.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.DropDuplicates;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.Logarithm;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Ordinal;
import tapedeck.data.prepare.Outliers;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.RareCategories;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.ShuffleRows;
import tapedeck.data.prepare.Target;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.CellNumbers;
import tapedeck.finding.Remedy;
import tapedeck.text.Message;

/**
 * The steps of a preparation that are remedies against what is wrong with a table. Immutable, for any thread.
 *
 * @param prepared how the table is prepared
 * @param profile of it as it was read
 * @param numbers how it writes them
 */
public record DataRemedies(PreparationResult prepared, Profile profile, CellNumbers numbers) {
    private static final double FENCES = 3;

    /** The title of what has cured it already, if something has. */
    public Optional<Message> cured(DataFinding finding) {
        return isTarget(finding) && finding.kind() == DataFindingKind.MISSING
                ? Optional.of(Message.of("finding.data.left-out-rows"))
                : prepared.preparation().steps().stream().filter(Preparation.Entry::isOn).map(Preparation.Entry::step)
                        .filter(step -> cures(step, finding)).findFirst().map(PreparationStep::title);
    }

    /** The remedy against what nothing has cured; empty if no step does. */
    public Optional<Remedy.Prepare> against(DataFinding finding) {
        return isTarget(finding) && leavesOut(finding.kind()) ? Optional.empty() : Optional.of(proposed(finding));
    }

    private boolean isTarget(DataFinding finding) {
        return finding.column().equals(Optional.of(prepared.preparation().target().column()));
    }

    private static boolean leavesOut(DataFindingKind kind) {
        return switch (kind) {
            case LEAK, IDENTIFIER, CONSTANT, EMPTY, MANY_CATEGORIES -> true;
            default -> false;
        };
    }

    private boolean cures(PreparationStep step, DataFinding finding) {
        DataFindingKind kind = finding.kind();
        boolean named = finding.column().filter(step.columns()::contains).isPresent();
        boolean held = named || step.columns().isEmpty();
        return switch (step) {
            case ChooseColumns _ -> named;
            case ReadNumbers _ -> kind == DataFindingKind.TEXT_AMONG_NUMBERS && held;
            case DropMissing _ -> kind == DataFindingKind.MISSING && held;
            case FillMissing fill -> kind == DataFindingKind.MISSING
                    && (named || (held && (!ofNumbers(fill) || isNumber(finding))));
            case UnifyCategories _ -> kind == DataFindingKind.SPELLINGS && held;
            case BinaryDigits _ -> kind == DataFindingKind.IDENTIFIER && named;
            case DropDuplicates _ -> kind == DataFindingKind.DUPLICATES;
            case Outliers _ -> (kind == DataFindingKind.EXTREME || kind == DataFindingKind.INFINITE) && held;
            case RareCategories rare -> kind == DataFindingKind.RARE_CLASS && named && training(finding) < rare.least();
            case Logarithm _,Scale _,OneHot _,Ordinal _,ShuffleRows _,Target _ -> false;
        };
    }

    /** How many of its rows are for training. */
    private int training(DataFinding finding) {
        boolean[] test = prepared.assigned().test();
        return (int) finding.rows().stream().filter(row -> !test[row]).count();
    }

    private static boolean ofNumbers(FillMissing fill) {
        return fill.fill() == FillMissing.Fill.MEAN || fill.fill() == FillMissing.Fill.MEDIAN;
    }

    private boolean isNumber(DataFinding finding) {
        return finding.column().flatMap(profile::column).filter(each -> each.kind() == ColumnKind.NUMBER).isPresent();
    }

    private Remedy.Prepare proposed(DataFinding finding) {
        List<String> column = finding.column().stream().toList();
        int read = behind(step -> step instanceof ChooseColumns || step instanceof ReadNumbers);
        return switch (finding.kind()) {
            case TEXT_AMONG_NUMBERS -> with(behind(step -> step instanceof ChooseColumns),
                    new ReadNumbers(column, numbers));
            case MISSING -> with(read, new FillMissing(column, isNumber(finding)
                    ? FillMissing.Fill.MEDIAN
                    : FillMissing.Fill.MOST_FREQUENT));
            case SPELLINGS -> with(0, new UnifyCategories(column));
            case DUPLICATES -> with(0, new DropDuplicates());
            case EXTREME, INFINITE -> with(read, new Outliers(column, Outliers.Measure.QUARTILES, FENCES, false));
            case LEAK, IDENTIFIER, CONSTANT, EMPTY, MANY_CATEGORIES ->
                new Remedy.Prepare(Message.of("finding.data.leave-out"), without(column));
            case RARE_CLASS -> with(behind(step -> step instanceof UnifyCategories),
                    new RareCategories(column, Math.max(2, training(finding) + 1), ""));
        };
    }

    private Remedy.Prepare with(int at, PreparationStep step) {
        return new Remedy.Prepare(step.title(), prepared.preparation().added(at, step));
    }

    /** Behind the last of the steps at the front that are of that kind. */
    private int behind(Predicate<PreparationStep> kind) {
        List<Preparation.Entry> steps = prepared.preparation().steps();
        return IntStream.range(0, steps.size()).filter(i -> kind.test(steps.get(i).step())).map(i -> i + 1).max()
                .orElse(0);
    }

    private Preparation without(List<String> column) {
        Preparation chain = prepared.preparation();
        for (int i = 0; i < chain.steps().size(); i++) {
            if (chain.steps().get(i).isOn() && chain.steps().get(i).step() instanceof ChooseColumns(var leftOut)) {
                return chain.replaced(i, new ChooseColumns(Stream.concat(leftOut.stream(), column.stream()).toList()));
            }
        }
        return chain.added(0, new ChooseColumns(column));
    }
}
