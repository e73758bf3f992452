package tapedeck.finding.data;

import java.util.List;
import tapedeck.data.profile.Profile;

/** Looks for one kind of thing that is wrong with a table. */
interface DataDetector {
    /** Returns what it finds, from left to right. */
    List<DataFinding> look(Profile profile);
}
