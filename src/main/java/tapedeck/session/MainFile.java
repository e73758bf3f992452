package tapedeck.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;

/**
 * The parts of a session but for its takes, as its file of JSON has them. Programs are bound one by one, so that a fault in one costs
 * that one.
 *
 * @param programs each a {@link SavedProgram}
 * @param takes their ids
 * @param current the id of the one that was looked at; 0 if there is none
 * @param breakpoints the members of a {@link Breakpoint} among those of its condition
 * @param window the {@link WindowArrangement}
 */
record MainFile(String format, int version, List<JsonNode> programs, List<Long> takes,
        @NumberRange(least = 0) int current,
        List<JsonNode> breakpoints, SortedMap<String, List<String>> window) {
    /** The format of a session, and the version that this program writes. */
    static final String FORMAT = "tapedeck-session";
    /** Goes up with every change that older readers would misread. */
    static final int VERSION = 2;

    /** The head that tells the format, in every version. */
    record Head(String format, @NumberRange(least = 1) int version) {}

    /** The members of a breakpoint that are not its condition's. */
    private record Switch(@NumberRange(least = 0) int id, boolean enabled) {}

    static MainFile of(Session session) {
        return new MainFile(FORMAT, VERSION, session.programs().stream().map(JsonRecords::tree).toList(),
                session.takes().stream().map(each -> (long) each.state().take().id()).toList(), session.current(),
                session.breakpoints().stream().map(MainFile::tree).toList(), session.arrangement().values());
    }

    private static JsonNode tree(Breakpoint breakpoint) {
        ObjectNode tree = (ObjectNode) JsonRecords.tree(new Switch(breakpoint.id(), breakpoint.enabled()));
        return tree.setAll((ObjectNode) JsonRecords.tree(breakpoint.condition()));
    }

    /** @throws SessionException if one of them has a member that cannot be */
    List<Breakpoint> conditions() throws SessionException {
        List<Breakpoint> all = new ArrayList<>();
        for (JsonNode each : breakpoints) {
            String place = "breakpoints[" + all.size() + "]";
            Switch is = JsonRecords.bind(each, Switch.class, place);
            all.add(new Breakpoint(is.id, JsonRecords.bind(each, Condition.class, place), is.enabled));
        }
        return all;
    }
}
