package tapedeck.finding.data;

import java.util.ArrayList;
import java.util.List;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.data.profile.Profile;
import tapedeck.text.Message;

/** A class of the target in fewer rows than can be learned from and tested on. */
final class RareClass implements DataDetector {
    /** So many rows give one for testing. */
    private static final int ENOUGH = 5;

    @Override
    public List<DataFinding> look(Profile profile) {
        return profile.target().flatMap(profile::column).filter(ColumnProfile::maybeClasses)
                .map(column -> rare(column, profile.cells().get(profile.columns().indexOf(column)))).orElse(List.of());
    }

    private static List<DataFinding> rare(ColumnProfile column, ColumnCells cells) {
        List<DataFinding> found = new ArrayList<>();
        for (List<Integer> codes : cells.spellings()) {
            int count = cells.countOf(codes);
            if (count < ENOUGH) {
                String name = cells.values().get(codes.getFirst());
                found.add(DataFinding.ofRows(DataFindingKind.RARE_CLASS, cells, codes, List.of(name),
                        Message.of("finding.data.rare", "column", column.name(), "class", name, "count", count)));
            }
        }
        return found;
    }
}
