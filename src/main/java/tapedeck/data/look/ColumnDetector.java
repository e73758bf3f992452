package tapedeck.data.look;

import java.util.ArrayList;
import java.util.List;

/** Looks for what is in one column alone. */
interface ColumnDetector extends FlawDetector {
    List<Flaw> look(ColumnProfile column, ColumnCells cells);

    @Override
    default List<Flaw> look(Profile profile) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < profile.columns().size(); i++) {
            flaws.addAll(look(profile.columns().get(i), profile.cells().get(i)));
        }
        return flaws;
    }
}
