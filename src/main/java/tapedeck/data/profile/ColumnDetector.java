package tapedeck.data.profile;

import java.util.ArrayList;
import java.util.List;

/** Looks for what is in one column alone. */
interface ColumnDetector extends DataFindingDetector {
    List<DataFinding> look(ColumnProfile column, ColumnCells cells);

    @Override
    default List<DataFinding> look(Profile profile) {
        List<DataFinding> flaws = new ArrayList<>();
        for (int i = 0; i < profile.columns().size(); i++) {
            flaws.addAll(look(profile.columns().get(i), profile.cells().get(i)));
        }
        return flaws;
    }
}
