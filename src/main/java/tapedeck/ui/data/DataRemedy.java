package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.DropDuplicates;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.Outliers;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.RareCategories;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.DataFinding;
import tapedeck.data.profile.DataFindingKind;
import tapedeck.text.Message;

/**
 * The remedy against a flaw of a table.
 *
 * @param done the title of the step that has cured it already, or null
 * @param title of what would cure it, or null if no step does
 * @param next the preparation with that
 */
record DataRemedy(@Nullable Message done, @Nullable Message title, @Nullable Preparation next) {
    private static final DataRemedy NONE = new DataRemedy(null, null, null);
    private static final double FENCES = 3;

    static DataRemedy of(DataFinding flaw, PreparedTable shown) {
        Preparation chain = shown.prepared().preparation();
        String column = flaw.column().orElse("");
        boolean isTarget = column.equals(chain.target().column());
        if (isTarget && flaw.kind() == DataFindingKind.MISSING) {
            return new DataRemedy(Message.of("preparing.left-out-rows"), null, null);
        }
        Optional<PreparationStep> cured = chain.steps().stream().filter(Preparation.Entry::isOn)
                .map(Preparation.Entry::step).filter(cures(flaw, column, shown)).findFirst();
        if (cured.isPresent()) {
            return new DataRemedy(cured.get().title(), null, null);
        }
        return isTarget && leavesOut(flaw.kind()) ? NONE : proposed(flaw, column, shown);
    }

    private static boolean leavesOut(DataFindingKind kind) {
        return switch (kind) {
            case LEAK, IDENTIFIER, CONSTANT, EMPTY, MANY_CATEGORIES -> true;
            default -> false;
        };
    }

    private static Predicate<PreparationStep> cures(DataFinding flaw, String column, PreparedTable shown) {
        return step -> switch (step) {
            case ChooseColumns(var leftOut) -> leftOut.contains(column);
            case ReadNumbers(var columns, _) ->
                flaw.kind() == DataFindingKind.TEXT_AMONG_NUMBERS && holds(columns, column);
            case DropMissing(var columns) -> flaw.kind() == DataFindingKind.MISSING && holds(columns, column);
            case FillMissing fill -> flaw.kind() == DataFindingKind.MISSING && (fill.columns().contains(column)
                    || (fill.columns().isEmpty() && (!ofNumbers(fill) || isNumber(shown, column))));
            case UnifyCategories(var columns) -> flaw.kind() == DataFindingKind.SPELLINGS && holds(columns, column);
            case BinaryDigits digits -> flaw.kind() == DataFindingKind.IDENTIFIER && digits.columns().contains(column);
            case DropDuplicates() -> flaw.kind() == DataFindingKind.DUPLICATES;
            case Outliers outliers ->
                (flaw.kind() == DataFindingKind.EXTREME || flaw.kind() == DataFindingKind.INFINITE)
                        && holds(outliers.columns(), column);
            case RareCategories rare -> flaw.kind() == DataFindingKind.RARE_CLASS && rare.columns().contains(column)
                    && training(flaw, shown) < rare.least();
            default -> false;
        };
    }

    /** How many of its rows are for training. */
    private static int training(DataFinding flaw, PreparedTable shown) {
        boolean[] test = shown.prepared().assigned().test();
        return (int) flaw.rows().stream().filter(row -> !test[row]).count();
    }

    private static boolean holds(List<String> columns, String column) {
        return columns.isEmpty() || columns.contains(column);
    }

    private static boolean ofNumbers(FillMissing fill) {
        return fill.fill() == FillMissing.Fill.MEAN || fill.fill() == FillMissing.Fill.MEDIAN;
    }

    private static boolean isNumber(PreparedTable shown, String column) {
        return shown.profile().column(column).filter(each -> each.kind() == ColumnKind.NUMBER).isPresent();
    }

    private static DataRemedy proposed(DataFinding flaw, String column, PreparedTable shown) {
        Preparation chain = shown.prepared().preparation();
        int read = behind(chain, step -> step instanceof ChooseColumns || step instanceof ReadNumbers);
        return switch (flaw.kind()) {
            case TEXT_AMONG_NUMBERS -> step(chain, behind(chain, step -> step instanceof ChooseColumns),
                    new ReadNumbers(List.of(column), shown.table().numbers()));
            case MISSING -> step(chain, read, new FillMissing(List.of(column), isNumber(shown, column)
                    ? FillMissing.Fill.MEDIAN
                    : FillMissing.Fill.MOST_FREQUENT));
            case SPELLINGS -> step(chain, 0, new UnifyCategories(List.of(column)));
            case DUPLICATES -> step(chain, 0, new DropDuplicates());
            case EXTREME, INFINITE -> step(chain, read, new Outliers(List.of(column), Outliers.Measure.QUARTILES,
                    FENCES, false));
            case LEAK, IDENTIFIER, CONSTANT, EMPTY, MANY_CATEGORIES ->
                new DataRemedy(null, Message.of("preparing.leave-out"), withoutColumn(chain, column));
            case RARE_CLASS -> step(chain, behind(chain, step -> step instanceof UnifyCategories),
                    new RareCategories(List.of(column), Math.max(2, training(flaw, shown) + 1), ""));
        };
    }

    private static DataRemedy step(Preparation chain, int at, PreparationStep step) {
        return new DataRemedy(null, step.title(), chain.added(at, step));
    }

    /** Behind the last of the steps at the front that are of that kind. */
    private static int behind(Preparation chain, Predicate<PreparationStep> kind) {
        return IntStream.range(0, chain.steps().size()).filter(i -> kind.test(chain.steps().get(i).step()))
                .map(i -> i + 1).max().orElse(0);
    }

    private static Preparation withoutColumn(Preparation chain, String column) {
        for (int i = 0; i < chain.steps().size(); i++) {
            if (chain.steps().get(i).isOn() && chain.steps().get(i).step() instanceof ChooseColumns(var leftOut)) {
                List<String> more = new ArrayList<>(leftOut);
                more.add(column);
                return chain.replaced(i, new ChooseColumns(more));
            }
        }
        return chain.added(0, new ChooseColumns(List.of(column)));
    }
}
