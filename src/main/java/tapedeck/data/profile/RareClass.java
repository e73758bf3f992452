package tapedeck.data.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tapedeck.text.Message;

/** A class of the target in fewer rows than can be learned from and tested on. */
final class RareClass implements DataFindingDetector {
    /** So many rows give one for testing. */
    private static final int ENOUGH = 5;

    @Override
    public List<DataFinding> look(Profile profile) {
        return profile.target().flatMap(profile::column).filter(ColumnProfile::maybeClasses)
                .map(column -> rare(column, profile.cells().get(profile.columns().indexOf(column)))).orElse(List.of());
    }

    private static List<DataFinding> rare(ColumnProfile column, ColumnCells cells) {
        Map<String, List<Integer>> classes = new LinkedHashMap<>(); // however they are spelt
        for (int code = 0; code < cells.values().size(); code++) {
            classes.computeIfAbsent(ColumnCells.folded(cells.values().get(code)), _ -> new ArrayList<>()).add(code);
        }
        List<DataFinding> flaws = new ArrayList<>();
        for (List<Integer> codes : classes.values()) {
            int count = codes.stream().mapToInt(cells::count).sum();
            if (count < ENOUGH) {
                String name = cells.values().get(codes.getFirst());
                flaws.add(new DataFinding(DataFindingKind.RARE_CLASS, Optional.of(column.name()), count,
                        DataFindingDetector.rows(cells, codes::contains), List.of(name),
                        Message.of("look.flaw.rare", "column", column.name(), "class", name, "count", count)));
            }
        }
        return flaws;
    }
}
