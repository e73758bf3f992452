package tapedeck.finding.data;

import java.util.ArrayList;
import java.util.List;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.data.profile.Profile;

/** Looks for what is in one column alone. */
interface ColumnDetector extends DataDetector {
    List<DataFinding> look(ColumnProfile column, ColumnCells cells);

    @Override
    default List<DataFinding> look(Profile profile) {
        List<DataFinding> found = new ArrayList<>();
        for (int i = 0; i < profile.columns().size(); i++) {
            found.addAll(look(profile.columns().get(i), profile.cells().get(i)));
        }
        return found;
    }
}
