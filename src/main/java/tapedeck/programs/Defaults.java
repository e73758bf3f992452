package tapedeck.programs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.data.Task;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.FillMissing.Fill;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Ordinal;
import tapedeck.data.prepare.Outliers;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.Target;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.data.profile.NumberSummary;
import tapedeck.data.profile.OrdinalScale;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.ParsedTable;

/** A whole preparation to begin with: one that trains, if the table can be trained on at all. */
public final class Defaults {
    /** If no more rows than this share miss something, they are dropped; else it is filled. */
    private static final double FEW = 0.05;
    /** Of a column that misses more than this share, an indicator says where. */
    private static final double MANY = 0.2;
    /** So many categories are always of use; of more, each should have as many rows as this. */
    private static final int FEW_CATEGORIES = 10;
    private static final int ROWS_OF_A_CATEGORY = 10;
    /** Whole numbers below are exact. */
    private static final double GREATEST = 1L << 52;
    private static final Set<String> TARGETS = Set.of("target", "class", "label", "species", "y");

    private final DataFrame frame;
    private final CellNumbers numbers;
    private final List<ColumnProfile> columns;
    private final ColumnProfile target;

    private Defaults(ParsedTable table, Profile profile, String target) {
        frame = table.frame();
        numbers = table.numbers();
        columns = profile.columns();
        this.target = profile.column(target).orElseThrow();
    }

    /** Returns what is most likely to be predicted: a column that is called so, else the last that tells something of a row. */
    public static String target(Profile profile) {
        List<String> names = profile.columns().stream().map(ColumnProfile::name).toList();
        return names.stream().filter(name -> TARGETS.contains(name.toLowerCase(Locale.ROOT))).findFirst()
                .or(() -> profile.columns().reversed().stream().filter(Defaults::tells).map(ColumnProfile::name)
                        .findFirst())
                .orElse(names.getLast());
    }

    private static boolean tells(ColumnProfile column) {
        return switch (column.kind()) {
            case NUMBER, CATEGORY, YES_NO, ORDINAL, CONSTANT -> true; // a single class is a mistake to be told
            case DATE, IDENTIFIER, EMPTY -> false;
        };
    }

    /**
     * A preparation.
     *
     * @param profile of the table
     * @param target the name of one of its columns
     */
    public static Preparation of(ParsedTable table, Profile profile, String target) {
        return new Defaults(table, profile, target).preparation();
    }

    private Preparation preparation() {
        List<PreparationStep> steps = new ArrayList<>();
        Set<String> counting = new LinkedHashSet<>(counting());
        List<String> leftOut = names(column -> !isInput(column) && !column.equals(target)
                && !counting.contains(column.name()));
        Target predicted = new Target(target.name(), target.maybeClasses() || !isNumbers(target)
                ? Task.CLASSIFICATION
                : Task.REGRESSION, List.of());
        Set<String> read = new LinkedHashSet<>(names(column -> isInput(column) && isNumbers(column)));
        Set<String> scaled = new LinkedHashSet<>(read);
        if (predicted.task() == Task.REGRESSION) {
            scaled.add(target.name());
        }
        Set<String> words = new LinkedHashSet<>(names(column -> isInput(column) && !isNumbers(column)));
        Set<String> numeric = new LinkedHashSet<>(scaled);
        numeric.addAll(counting);
        read.addAll(counting);
        add(steps, leftOut, ChooseColumns::new);
        add(steps, numeric, names -> new ReadNumbers(names, numbers));
        add(steps, names(this::hasSpellings), UnifyCategories::new);
        missing(steps, read, words);
        add(steps, names(column -> read.contains(column.name()) && isInfinite(column)),
                names -> new Outliers(names, Outliers.Measure.QUARTILES, 3, false));
        add(steps, names(column -> column.equals(target) && scaled.contains(column.name()) && isInfinite(column)),
                names -> new Outliers(names, Outliers.Measure.QUARTILES, 3, true));
        add(steps, counting, names -> new BinaryDigits(names, digits(names)));
        ordinals(steps, words);
        List<String> categories = names(
                column -> words.contains(column.name()) && !isOrdered(column));
        add(steps, categories, OneHot::new);
        add(steps, scaled, names -> new Scale(names, Scale.Kind.STANDARDISE));
        return Preparation.of(predicted, steps.toArray(PreparationStep[]::new));
    }

    private interface Making {
        PreparationStep of(List<String> columns);
    }

    private static void add(List<PreparationStep> steps, Collection<String> columns, Making step) {
        if (!columns.isEmpty()) {
            steps.add(step.of(List.copyOf(columns)));
        }
    }

    private List<String> names(Predicate<ColumnProfile> which) {
        return columns.stream().filter(which).map(ColumnProfile::name).toList();
    }

    /** Returns whether its numbers, or its categories, are of use. */
    private boolean isInput(ColumnProfile column) {
        return !column.equals(target) && switch (column.kind()) {
            case NUMBER, YES_NO, ORDINAL -> true;
            case CATEGORY ->
                column.distinct() <= Math.clamp(frame.size() / ROWS_OF_A_CATEGORY, FEW_CATEGORIES, OneHot.USUAL);
            case DATE, IDENTIFIER, CONSTANT, EMPTY -> false;
        };
    }

    /** Where there is no input, the columns of numbers that tell rows apart: it is their digits that can be learned from. */
    private List<String> counting() {
        return columns.stream().anyMatch(this::isInput)
                ? List.of()
                : names(column -> !column.equals(target) && column.kind() == ColumnKind.IDENTIFIER && isCount(column));
    }

    private static boolean isCount(ColumnProfile column) {
        NumberSummary all = column.numbers();
        return all != null && column.whole() && all.min() >= 0 && all.max() < GREATEST;
    }

    /** As many as the greatest of these numbers has. */
    private int digits(Collection<String> counting) {
        double greatest = columns.stream().filter(column -> counting.contains(column.name()))
                .flatMap(column -> Stream.ofNullable(column.numbers())).mapToDouble(NumberSummary::max).max().orElse(1);
        return Long.SIZE - Long.numberOfLeadingZeros((long) greatest);
    }

    private static boolean isNumbers(ColumnProfile column) {
        return column.kind() == ColumnKind.NUMBER || column.numbers() != null;
    }

    private Column cells(ColumnProfile column) {
        return frame.column(column.name()).orElseThrow();
    }

    /** Returns whether a text of it is there in more than one spelling, or with blanks around it. */
    private boolean hasSpellings(ColumnProfile column) {
        if (isNumbers(column) || !(isInput(column) || column.equals(target))) {
            return false;
        }
        List<String> texts = values(column);
        return texts.stream().anyMatch(text -> !text.equals(text.strip()))
                || texts.stream().map(UnifyCategories::key).distinct().count() < texts.size();
    }

    /** Its texts, each once. */
    private List<String> values(ColumnProfile column) {
        Column cells = cells(column);
        return IntStream.range(0, cells.size()).filter(row -> !cells.isMissing(row)).mapToObj(cells::text).distinct()
                .toList();
    }

    /** Returns whether it has an order that everybody knows; not in several spellings, of which a later step takes one. */
    private boolean isOrdered(ColumnProfile column) {
        return column.kind() == ColumnKind.ORDINAL && !hasSpellings(column)
                && OrdinalScale.of(values(column)).isPresent();
    }

    private boolean isInfinite(ColumnProfile column) {
        Column cells = cells(column);
        for (int row = 0; row < cells.size(); row++) {
            if (Double.isInfinite(numbers.read(cells.text(row)))) {
                return true;
            }
        }
        return false;
    }

    private void missing(List<PreparationStep> steps, Set<String> read, Set<String> words) {
        int gaps = 0;
        for (int row = 0; row < frame.size(); row++) {
            gaps += hasGap(row, read, words) ? 1 : 0;
        }
        if (gaps > 0 && gaps <= FEW * frame.size()) {
            List<String> looked = new ArrayList<>(read);
            looked.addAll(words);
            steps.add(new DropMissing(looked));
        } else if (gaps > 0) {
            boolean many = columns.stream().anyMatch(
                    column -> read.contains(column.name()) && column.missing() > MANY * frame.size());
            add(steps, read, names -> new FillMissing(names, Fill.MEDIAN, "", many));
            if (columns.stream().anyMatch(column -> words.contains(column.name()) && column.missing() > 0)) {
                add(steps, words, names -> new FillMissing(names, Fill.MOST_FREQUENT));
            }
        }
    }

    private boolean hasGap(int row, Set<String> read, Set<String> words) {
        for (Column column : frame.columns()) {
            boolean isRead = read.contains(column.name());
            if (isRead
                    ? Double.isNaN(numbers.guess(column.text(row)))
                    : words.contains(column.name()) && column.isMissing(row)) {
                return true;
            }
        }
        return false;
    }

    /** Each has an order of its own. */
    private void ordinals(List<PreparationStep> steps, Set<String> words) {
        columns.stream().filter(column -> words.contains(column.name()) && isOrdered(column))
                .forEach(column -> steps.add(new Ordinal(List.of(column.name()),
                        OrdinalScale.of(values(column)).orElse(List.of()))));
    }
}
