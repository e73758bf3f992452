package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tapedeck.array.Generator;
import tapedeck.data.Task;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.RowGroups;

/**
 * The choice of rows of the table as it was read for training and for testing. Rows that are the same in all cells are on one side.
 *
 * @param kind how they are chosen
 * @param share of the rows that are for training, 0 to 1; without meaning by a column, and if none are for testing
 * @param seed of the choice, where it is by chance: that of {@code torch.randperm}
 * @param column by whose cells the rows are chosen, else empty
 * @param value what stands there in rows for testing, else empty
 */
public record SplitChoice(Kind kind, double share, long seed, String column, String value) {
    /** The way in which rows are chosen. */
    public enum Kind {
        /** By chance, of each class its share; of numbers as {@link #RANDOM}. */
        STRATIFIED,
        /** By chance. */
        RANDOM,
        /** The first rows train. */
        IN_ORDER,
        /** A column says it. */
        BY_COLUMN,
        /** All train. */
        NONE
    }

    /** 80 % of each class, by seed 1. */
    public static final SplitChoice USUAL = new SplitChoice(Kind.STRATIFIED, 0.8, 1, "", "");

    /** @throws IllegalArgumentException if the share is none */
    public SplitChoice {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share);
        }
    }

    /** As {@code column} says: rows where it is {@code value} test. */
    public static SplitChoice byColumn(String column, String value) {
        return new SplitChoice(Kind.BY_COLUMN, USUAL.share, USUAL.seed, column, value);
    }

    /** Another way. */
    public SplitChoice withKind(Kind other) {
        return new SplitChoice(other, share, seed, column, value);
    }

    /** Another share, 0 to 1. */
    public SplitChoice withShare(double other) {
        return new SplitChoice(kind, other, seed, column, value);
    }

    /** Another seed. */
    public SplitChoice withSeed(long other) {
        return new SplitChoice(kind, share, other, column, value);
    }

    /** Returns whether a split by chance is stratified for a target. */
    public boolean isStratified(Target target) {
        return kind == Kind.STRATIFIED && target.task() == Task.CLASSIFICATION;
    }

    /** The same rows, each for training or for testing. */
    DataFrame assign(DataFrame raw, RowGroups same, Target target) {
        BitSet train = train(raw, target, same.firsts());
        int[] groups = same.groups();
        boolean[] test = new boolean[groups.length];
        for (int row = 0; row < groups.length; row++) {
            test[row] = !train.get(groups[row]);
        }
        return raw.assigned(test);
    }

    /** @param first the row of each group of the same rows */
    private BitSet train(DataFrame raw, Target target, int... first) {
        Column by = raw.column(isStratified(target) ? target.column() : column).orElse(null);
        return switch (kind) {
            case STRATIFIED -> by == null ? shareOf(order(first.length)) : stratified(by, first);
            case RANDOM -> shareOf(order(first.length));
            case IN_ORDER -> shareOf(IntStream.range(0, first.length).toArray());
            case BY_COLUMN -> collected(IntStream.range(0, first.length)
                    .filter(group -> by == null || !by.text(first[group]).equals(value)));
            case NONE -> collected(IntStream.range(0, first.length));
        };
    }

    private int[] order(int groups) {
        return Generator.manualSeed(seed).randperm(groups);
    }

    private BitSet shareOf(int... groups) {
        return collected(IntStream.of(groups).limit((long) (share * groups.length + 0.5)));
    }

    private BitSet stratified(Column classes, int... first) {
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        for (int group : order(first.length)) {
            parts.computeIfAbsent(classes.isMissing(first[group]) ? "" : classes.text(first[group]),
                    _ -> new ArrayList<>()).add(group);
        }
        BitSet train = new BitSet(first.length);
        parts.values().forEach(part -> part.subList(0, (int) (share * part.size() + 0.5)).forEach(train::set));
        return train;
    }

    private static BitSet collected(IntStream groups) {
        BitSet set = new BitSet();
        groups.forEach(set::set);
        return set;
    }
}
