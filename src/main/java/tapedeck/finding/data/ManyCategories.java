package tapedeck.finding.data;

import java.util.List;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.text.Message;

/** A column of so many categories that a column for each would be too many, and each is in few rows. */
final class ManyCategories implements ColumnDetector {
    private static final int MANY = 50;

    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        return column.kind() == ColumnKind.CATEGORY && column.distinct() > MANY
                ? List.of(DataFinding.ofColumn(DataFindingKind.MANY_CATEGORIES, cells,
                        Message.of("finding.data.many", "column",
                                column.name(), "distinct", column.distinct(), "rows", column.rows())))
                : List.of();
    }
}
