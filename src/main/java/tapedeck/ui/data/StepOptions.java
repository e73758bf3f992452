package tapedeck.ui.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tapedeck.data.Task;
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
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.RareCategories;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.ShuffleRows;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.Target;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.table.CellNumbers;
import tapedeck.text.Limits;
import tapedeck.text.Message;

/**
 * The options of a card.
 *
 * @param preparation as it is
 * @param columns the names of those that the card is given
 */
record StepOptions(Preparation preparation, List<String> columns) {
    private static final Limits SEED = Limits.whole(0, Long.MAX_VALUE);
    private static final int MOST_COLUMNS = 10_000;

    /** Of that card; none of the file's, whose own are its dialect's. */
    List<TableOption<Preparation>> of(CardPlace place) {
        return switch (place) {
            case CardPlace.OfFile() -> List.of();
            case CardPlace.OfSplit() -> split(preparation.split());
            case CardPlace.OfTarget() -> target(preparation.target());
            case CardPlace.OfStep(int index) -> step(index, preparation.steps().get(index).step());
        };
    }

    private List<TableOption<Preparation>> step(int index, PreparationStep step) {
        Function<PreparationStep, Preparation> with = next -> preparation.replaced(index, next);
        return switch (step) {
            case ChooseColumns(var leftOut) -> List.of(new TableOption.Columns<>(Message.of("preparing.left-out"),
                    inputs(), leftOut, Message.of("preparing.columns.none"),
                    names -> with.apply(new ChooseColumns(names))));
            case ReadNumbers(var named, var numbers) -> List.of(
                    columns(named, names -> with.apply(new ReadNumbers(names, numbers))),
                    DialectOptions.decimals(numbers.decimalComma(), numbers.thousands(),
                            (comma, mark) -> with.apply(new ReadNumbers(named, new CellNumbers(comma, mark)))));
            case UnifyCategories(var named) -> List.of(columns(named, names -> with.apply(new UnifyCategories(names))));
            case DropMissing(var named) -> List.of(columns(named, names -> with.apply(new DropMissing(names))));
            case FillMissing fill -> fill(fill, with);
            case DropDuplicates() -> List.of();
            case Outliers outliers -> outliers(outliers, with);
            case RareCategories rare -> rare(rare, with);
            case Logarithm(var named) -> List.of(columns(named, names -> with.apply(new Logarithm(names))));
            case Scale(var named, var kind) -> List.of(
                    new TableOption.OneOf<>(Message.of("preparing.how"), List.of(Scale.Kind.values()), kind,
                            Scale.Kind::title, next -> with.apply(new Scale(named, next))),
                    columns(named, names -> with.apply(new Scale(names, kind))));
            case OneHot(var named, int most) -> List.of(columns(named, names -> with.apply(new OneHot(names, most))),
                    new TableOption.Figure<>(Message.of("preparing.most-categories"), most,
                            Limits.whole(2, MOST_COLUMNS),
                            number -> with.apply(new OneHot(named, number.intValue()))));
            case Ordinal(var named, var order) -> List.of(
                    columns(named, names -> with.apply(new Ordinal(names, order))),
                    new TableOption.Typed<>(Message.of("preparing.order"), String.join(", ", order),
                            text -> with.apply(new Ordinal(named, listed(text)))));
            case BinaryDigits(var named, int digits) -> List.of(
                    columns(named, names -> with.apply(new BinaryDigits(names, digits))),
                    new TableOption.Figure<>(Message.of("preparing.digits"), digits, Limits.whole(1, BinaryDigits.MOST),
                            number -> with.apply(new BinaryDigits(named, number.intValue()))));
            case ShuffleRows(long seed) -> List.of(seed(seed, next -> with.apply(new ShuffleRows(next))));
            case Target target -> target(target);
        };
    }

    private List<TableOption<Preparation>> fill(FillMissing step, Function<PreparationStep, Preparation> with) {
        TableOption<Preparation> constant = new TableOption.Typed<>(Message.of("preparing.constant"), step.constant(),
                text -> with.apply(
                        new FillMissing(step.columns(), step.fill(), text.strip(), step.indicator())));
        return Stream.of(
                new TableOption.OneOf<>(Message.of("preparing.how"), List.of(FillMissing.Fill.values()), step.fill(),
                        FillMissing.Fill::title, next -> with.apply(new FillMissing(step.columns(), next,
                                next == FillMissing.Fill.CONSTANT && step.constant().isEmpty() ? "0" : step.constant(),
                                step.indicator()))),
                constant,
                columns(step.columns(), names -> with.apply(
                        new FillMissing(names, step.fill(), step.constant(), step.indicator()))),
                TableOption.OneOf.yes(Message.of("preparing.indicator"), step.indicator(), next -> with.apply(
                        new FillMissing(step.columns(), step.fill(), step.constant(), next))))
                .filter(option -> !option.equals(constant) || step.fill() == FillMissing.Fill.CONSTANT).toList();
    }

    private List<TableOption<Preparation>> outliers(Outliers step, Function<PreparationStep, Preparation> with) {
        return List.of(
                new TableOption.OneOf<>(Message.of("preparing.how"), List.of(false, true), step.drop(),
                        drop -> Message.of(drop ? "preparing.outliers.drop" : "preparing.outliers.clip"),
                        drop -> with.apply(new Outliers(step.columns(), step.measure(), step.times(), drop))),
                new TableOption.Figure<>(Message.of("preparing.beyond"), step.times(), Limits.real(0.1, 1000),
                        number -> with.apply(new Outliers(step.columns(), step.measure(), number.doubleValue(),
                                step.drop()))),
                new TableOption.OneOf<>(Message.of("preparing.measure"), List.of(Outliers.Measure.values()),
                        step.measure(), measure -> Message.of(switch (measure) {
                            case DEVIATIONS -> "preparing.measure.deviations";
                            case QUARTILES -> "preparing.measure.quartiles";
                        }), next -> with.apply(new Outliers(step.columns(), next, step.times(), step.drop()))),
                columns(step.columns(),
                        names -> with.apply(new Outliers(names, step.measure(), step.times(), step.drop()))));
    }

    private List<TableOption<Preparation>> rare(RareCategories step, Function<PreparationStep, Preparation> with) {
        TableOption<Preparation> called = new TableOption.Typed<>(Message.of("preparing.rare.joined"), step.joined(),
                text -> with.apply(new RareCategories(step.columns(), step.least(), text.strip())));
        return Stream.of(
                new TableOption.OneOf<>(Message.of("preparing.how"), List.of(false, true), step.joined().isEmpty(),
                        drop -> Message.of(drop ? "preparing.outliers.drop" : "preparing.rare.join"),
                        drop -> with.apply(new RareCategories(step.columns(), step.least(),
                                drop ? "" : AddableSteps.OTHER))),
                called,
                new TableOption.Figure<>(Message.of("preparing.rare.least"), step.least(),
                        Limits.whole(2, MOST_COLUMNS), number -> with.apply(
                                new RareCategories(step.columns(), number.intValue(), step.joined()))),
                columns(step.columns(), names -> with.apply(
                        new RareCategories(names, step.least(), step.joined()))))
                .filter(option -> !option.equals(called) || !step.joined().isEmpty()).toList();
    }

    private List<TableOption<Preparation>> split(SplitChoice split) {
        Function<SplitChoice, Preparation> with = preparation::withSplit;
        TableOption<Preparation> how = new TableOption.OneOf<>(Message.of("preparing.how"),
                Arrays.asList(SplitChoice.Kind.values()),
                split.kind(), StepOptions::kind, next -> with.apply(next == SplitChoice.Kind.BY_COLUMN
                        && split.column().isEmpty()
                                ? SplitChoice.byColumn(columns.getFirst(), "test").withShare(split.share())
                                        .withSeed(split.seed())
                                : split.withKind(next)));
        TableOption<Preparation> share = new TableOption.Figure<>(Message.of("preparing.share"), split.share(),
                Limits.real(0.05, 0.95),
                number -> with.apply(split.withShare(number.doubleValue())));
        return switch (split.kind()) {
            case STRATIFIED, RANDOM ->
                List.of(how, share, seed(split.seed(), next -> with.apply(split.withSeed(next))));
            case IN_ORDER -> List.of(how, share);
            case BY_COLUMN -> List.of(how,
                    new TableOption.OneOf<>(Message.of("preparing.by-column"), columns, split.column(),
                            Message::verbatim, next -> with.apply(SplitChoice.byColumn(next, split.value()))),
                    new TableOption.Typed<>(Message.of("preparing.test-value"), split.value(),
                            text -> with.apply(SplitChoice.byColumn(split.column(), text.strip()))));
            case NONE -> List.of(how);
        };
    }

    static Message kind(SplitChoice.Kind kind) {
        return Message.of(switch (kind) {
            case STRATIFIED -> "preparing.split.stratified";
            case RANDOM -> "preparing.split.random";
            case IN_ORDER -> "preparing.split.in-order";
            case BY_COLUMN -> "preparing.split.by-column";
            case NONE -> "preparing.split.none";
        });
    }

    private List<TableOption<Preparation>> target(Target target) {
        return List.of(
                new TableOption.OneOf<>(Message.of("preparing.target"), columns, target.column(), Message::verbatim,
                        next -> preparation.withTarget(new Target(next, target.task(), List.of()))),
                new TableOption.OneOf<>(Message.of("preparing.as"), List.of(Task.values()), target.task(),
                        StepOptions::task,
                        next -> preparation.withTarget(new Target(target.column(), next, List.of()))));
    }

    private static Message task(Task task) {
        return Message.of(switch (task) {
            case CLASSIFICATION -> "preparing.as.class";
            case REGRESSION -> "preparing.as.number";
        });
    }

    private List<String> inputs() {
        return columns.stream().filter(name -> !name.equals(preparation.target().column())).toList();
    }

    private TableOption<Preparation> columns(List<String> named, Function<List<String>, Preparation> with) {
        return new TableOption.Columns<>(Message.of("preparing.columns"), columns, named,
                Message.of("preparing.columns.all"), with);
    }

    private static TableOption<Preparation> seed(long now, Function<Long, Preparation> with) {
        return new TableOption.Figure<>(Message.of("preparing.seed"), now, SEED,
                number -> with.apply(number.longValue()));
    }

    private static List<String> listed(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
