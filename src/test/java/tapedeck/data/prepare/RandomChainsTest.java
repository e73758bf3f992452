package tapedeck.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.data.prepare.FillMissing.Fill;
import tapedeck.data.prepare.Outliers.Measure;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.TextColumn;

/** What holds of every step holds of it anywhere in a chain: chains of steps drawn at random, some off, in any order. */
class RandomChainsTest {
    private static final int CHAINS = 60;
    private static final int ROWS = 40;
    private static final int STEPS = 7;
    private static final List<String> NUMBERS = List.of("length", "width", "count");
    private static final List<String> ALL = List.of();

    private static <T> T any(SplittableRandom random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static PreparationStep drawn(SplittableRandom random) {
        List<String> some = random.nextBoolean() ? ALL : List.of(NUMBERS.get(random.nextInt(2)));
        List<String> words = random.nextBoolean() ? ALL : List.of("kind");
        return switch (random.nextInt(15)) {
            case 0 -> new ChooseColumns(List.of(NUMBERS.get(random.nextInt(3))));
            case 1 -> new ReadNumbers(ALL);
            case 2 -> new UnifyCategories(words);
            case 3 -> new DropMissing(some);
            case 4 -> new FillMissing(some, any(random, List.of(Fill.MEAN, Fill.MEDIAN, Fill.MOST_FREQUENT)), "",
                    random.nextBoolean());
            case 5 -> new FillMissing(ALL, Fill.CONSTANT, "7", random.nextBoolean());
            case 6 -> new DropDuplicates();
            case 7 -> new Outliers(some, any(random, List.of(Measure.values())), 1 + random.nextDouble(), false);
            case 8 -> new Outliers(some, any(random, List.of(Measure.values())), 1 + random.nextDouble(), true);
            case 9 -> new RareCategories(words, 2 + random.nextInt(8), random.nextBoolean() ? "few" : "");
            case 10 -> new Logarithm(some);
            case 11 -> new Scale(some, any(random, List.of(Scale.Kind.values())));
            case 12 -> new OneHot(words);
            case 13 -> random.nextBoolean() ? new Ordinal(words, ALL) : new BinaryDigits(List.of("count"), 4);
            default -> new ShuffleRows(random.nextInt(9));
        };
    }

    /** Numbers are read first in most of them: else most steps have nothing to do. */
    private static Preparation chain(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Preparation.Entry> steps = new ArrayList<>();
        if (random.nextInt(5) > 0) {
            steps.add(new Preparation.Entry(new ReadNumbers(NUMBERS), true));
        }
        Stream.generate(() -> new Preparation.Entry(drawn(random), random.nextInt(6) > 0)).limit(STEPS)
                .forEach(steps::add);
        return new Preparation(steps, Target.classes("class"), SplitChoice.byColumn("side", "test"));
    }

    private static DataFrame table(long seed, boolean isStrange) {
        DataFrame raw = Frames.wild(seed, ROWS);
        String[] strange = {"1e9", "-0.5", "purple", "", "NA", "inf", "3"};
        boolean[] test = Preparation.of(Target.classes("class")).run(raw).assigned().test();
        List<Column> columns = new ArrayList<>();
        String[] side = new String[ROWS];
        for (int row = 0; row < ROWS; row++) {
            side[row] = test[row] ? "test" : "train";
        }
        for (Column column : raw.columns()) {
            String[] cells = new String[ROWS];
            for (int row = 0; row < ROWS; row++) {
                cells[row] = isStrange && test[row]
                        ? strange[(row + column.name().length()) % strange.length]
                        : column.text(row);
            }
            columns.add(new TextColumn(column.name(), cells));
        }
        columns.add(new TextColumn("side", side));
        return DataFrame.of(columns);
    }

    @Test
    void everyStepIsDrawnAndWorksInSomeChain() {
        Set<Class<?>> worked = new HashSet<>(List.of(Target.class));
        for (long seed = 0; seed < CHAINS; seed++) {
            chain(seed).run(table(seed, false)).reports().stream().filter(report -> report.fitted() != null)
                    .filter(report -> !report.after().equals(report.before()))
                    .forEach(report -> worked.add(report.step().getClass()));
        }
        assertThat(worked).as("a case of drawn for each step")
                .containsExactlyInAnyOrder(PreparationStep.class.getPermittedSubclasses());
    }

    @Test
    void rowsForTestingChangeNothingInThoseForTraining() {
        for (long seed = 0; seed < CHAINS; seed++) {
            PreparationResult one = chain(seed).run(table(seed, false));
            PreparationResult other = chain(seed).run(table(seed, true));
            for (int i = 0; i < one.reports().size(); i++) {
                StepReport mine = one.reports().get(i);
                StepReport theirs = other.reports().get(i);
                assertThat(theirs.error()).as("seed %s, step %s", seed, i).isEqualTo(mine.error());
                assertThat(theirs.learned()).as("seed %s, step %s", seed, i).isEqualTo(mine.learned());
                assertThat(theirs.after().part(false)).as("seed %s, step %s", seed, i)
                        .isEqualTo(mine.after().part(false));
            }
        }
    }

    @Test
    void appliedAgainEachStepMakesTheSame() {
        for (long seed = 0; seed < CHAINS; seed++) {
            for (StepReport report : chain(seed).run(table(seed, false)).reports()) {
                if (report.fitted() != null) {
                    assertThat(Objects.requireNonNull(report.fitted()).apply(report.before()))
                            .isEqualTo(report.after());
                }
            }
        }
    }

    @Tag("long")
    @Test
    void undoneEachChangeLeavesTheTableThatWas() {
        for (long seed = 0; seed < CHAINS; seed++) {
            DataFrame raw = table(seed, false);
            Preparation chain = chain(seed);
            PreparationResult before = chain.run(raw);
            int at = (int) (seed % chain.steps().size());
            int to = (int) ((seed * 3 + 1) % chain.steps().size());
            PreparationStep another = drawn(new SplittableRandom(seed + 1000));
            for (Preparation changed : List.of(chain.toggled(at), chain.removed(at), chain.moved(at, to),
                    chain.replaced(at, another), chain.added(at, another),
                    chain.withTarget(Target.classes("kind")), chain.withSplit(SplitChoice.USUAL))) {
                PreparationResult after = changed.run(raw, before);
                assertThat(after.table()).as("seed %s", seed).isEqualTo(changed.run(raw).table());
                assertThat(chain.run(raw, after).table()).as("seed %s", seed).isEqualTo(before.table());
            }
            assertThat(chain.toggled(at).toggled(at)).isEqualTo(chain);
            assertThat(chain.added(at, another).removed(at)).isEqualTo(chain);
            assertThat(chain.moved(at, to).moved(to, at)).isEqualTo(chain);
        }
    }
}
