package tapedeck.finding.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.data.profile.Dictionary;
import tapedeck.data.profile.Profile;
import tapedeck.text.Message;

/** A column that says what is to be predicted: the same in other words, or the same number in another unit. */
final class Leak implements DataDetector {
    private static final double ALIKE = 0.9999;
    private static final int LEAST_ROWS = 10;

    @Override
    public List<DataFinding> look(Profile profile) {
        String target = profile.target().orElse(null);
        if (target == null) {
            return List.of();
        }
        int aim = profile.columns().stream().map(ColumnProfile::name).toList().indexOf(target);
        List<DataFinding> found = new ArrayList<>();
        for (int i = 0; i < profile.columns().size(); i++) {
            if (i != aim && repeats(profile.columns().get(i), profile.cells().get(i), profile.columns().get(aim),
                    profile.cells().get(aim))) {
                found.add(DataFinding.ofColumn(DataFindingKind.LEAK, profile.cells().get(i),
                        Message.of("finding.data.leak", "column",
                                profile.columns().get(i).name(), "target", target)));
            }
        }
        return found;
    }

    private static boolean repeats(ColumnProfile column, ColumnCells cells, ColumnProfile target, ColumnCells aims) {
        if (Math.min(cells.present(), aims.present()) < LEAST_ROWS) {
            return false;
        }
        boolean numbers = column.kind() == ColumnKind.NUMBER && target.kind() == ColumnKind.NUMBER;
        return isRenamed(cells, aims) || (numbers && Math.abs(column.association()) > ALIKE);
    }

    /** Each value of one goes with one of the other, and back, and values occur again. */
    private static boolean isRenamed(ColumnCells a, ColumnCells b) {
        Spelt spelt = new Spelt(a);
        Spelt other = new Spelt(b);
        int[] toB = filled(a.values().size());
        int[] toA = filled(b.values().size());
        int pairs = 0;
        int rows = 0;
        for (int row = 0; row < a.size(); row++) {
            if (a.code(row) != ColumnCells.MISSING && b.code(row) != ColumnCells.MISSING) {
                int x = spelt.code(a.code(row));
                int y = other.code(b.code(row));
                rows++;
                pairs += toB[x] < 0 ? 1 : 0;
                toB[x] = toB[x] < 0 ? y : toB[x];
                toA[y] = toA[y] < 0 ? x : toA[y];
                if (toB[x] != y || toA[y] != x) {
                    return false;
                }
            }
        }
        return pairs > 1 && 2 * pairs <= rows;
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    /** The values of a column, those that differ in spelling alone taken for one; only those that are asked for are compared. */
    private static final class Spelt {
        private final ColumnCells cells;
        private final Dictionary known = new Dictionary();
        private final int[] codes;

        Spelt(ColumnCells cells) {
            this.cells = cells;
            codes = filled(cells.values().size());
        }

        int code(int value) {
            if (codes[value] < 0) {
                codes[value] = known.code(ColumnCells.folded(cells.values().get(value)));
            }
            return codes[value];
        }
    }
}
