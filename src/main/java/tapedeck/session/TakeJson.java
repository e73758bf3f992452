package tapedeck.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.deck.takes.TakeState;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.Load;
import tapedeck.deck.training.Origin;
import tapedeck.program.Metrics;
import tapedeck.tape.Change;
import tapedeck.tape.RateChange;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** A take, but for its losses and checkpoints, which are files of their own. */
final class TakeJson {
    private static final String VERBATIM = "text.verbatim";

    /** Of files that do not say it. */
    private static final int FIRST_ENGINE = 1;

    private TakeJson() {}

    static ObjectNode write(SavedTake saved) {
        TakeState state = saved.state();
        Take take = state.take();
        ObjectNode to = Json.object();
        to.put("id", take.id()).put("number", state.number()).put("program", saved.program());
        if (take.name().key().equals(VERBATIM)) { // else nobody has named it
            to.put("name", String.valueOf(take.name().values().get("text")));
        }
        TitleJson.write(take.program(), to.putObject("title"));
        to.put("colour", take.colour()).put("visible", take.visible());
        write(take.page(), to);
        SettingsJson.write(take.settings(), to.putObject("settings"));
        if (take.branch() != null) {
            to.putObject("branch").put("take", take.branch().take()).put("iteration", take.branch().iteration());
        }
        to.put("rows", take.rows()).put("iteration", take.iteration());
        Json.put(to, "seconds", take.seconds());
        SettingsJson.write(take.inForce(), to.putObject("inForce"));
        SettingsJson.write(state.wanted(), to.putObject("wanted"));
        ArrayNode changes = to.putArray("changes");
        for (Change change : take.changes()) {
            ObjectNode each = changes.addObject().put("iteration", change.iteration());
            SettingsJson.write(change.before(), each.putObject("before"));
            SettingsJson.write(change.after(), each.putObject("after"));
        }
        if (!take.rateChanges().equals(RateChange.of(take.changes()))) {
            write(take.rateChanges(), to.putArray("rateChanges"));
        }
        ArrayNode measured = to.putArray("measured");
        for (Metrics metrics : take.measured()) {
            ObjectNode each = measured.addObject().put("iteration", metrics.iteration());
            Json.put(each, "trainLoss", metrics.scores().trainLoss());
            Json.put(each, "testLoss", metrics.scores().testLoss());
            Json.put(each, "trainAccuracy", metrics.scores().trainAccuracy());
            Json.put(each, "testAccuracy", metrics.scores().testAccuracy());
        }
        ArrayNode loads = to.putArray("loads");
        state.loads().forEach(each -> loads.add(each.after()));
        if (state.origin() != null) {
            write(state.origin(), to.putObject("origin"));
        }
        return to;
    }

    /** What is blank is left out. */
    private static void write(TakeNotes page, ObjectNode to) {
        if (!page.notes().isEmpty()) {
            to.put("notes", page.notes());
        }
        if (page.pinned()) {
            to.put("pinned", true);
        }
        if (!page.group().isEmpty()) {
            to.put("group", page.group());
        }
        if (page.repeats() != null) {
            RepeatsJson.write(page.repeats(), to.putObject("repeats"));
        }
    }

    private static TakeNotes page(Fields from) throws SessionException {
        return new TakeNotes(from.has("notes") ? from.text("notes") : "", from.has("pinned") && from.flag("pinned"),
                from.has("group") ? from.text("group") : "",
                from.has("repeats") ? RepeatsJson.read(from.fields("repeats")) : null);
    }

    private static void write(Origin origin, ObjectNode to) {
        to.put("iteration", origin.iteration());
        to.put("engine", origin.engine());
        write(origin.rateChanges(), to.putArray("rateChanges"));
        ArrayNode checkpoints = to.putArray("checkpoints");
        origin.checkpoints().forEach(each -> checkpoints.add(each.iteration()));
    }

    private static void write(List<RateChange> rates, ArrayNode to) {
        for (RateChange change : rates) {
            ObjectNode each = to.addObject().put("iteration", change.iteration());
            Json.put(each, "from", change.from());
            Json.put(each, "to", change.to());
        }
    }

    /** Of which iterations there are checkpoints. */
    static List<Long> checkpoints(Fields from) throws SessionException {
        return from.has("origin") ? from.fields("origin").wholes("checkpoints", 0) : List.of();
    }

    /** After which iterations weights were put in. */
    static List<Long> loads(Fields from) throws SessionException {
        return from.has("loads") ? from.wholes("loads", 0) : List.of();
    }

    /** @param checkpoints those of {@link #checkpoints} that there are; without the first nothing can be made again */
    static SavedTake read(Fields from, Series.View losses, List<Checkpoint> checkpoints, List<Load> loads)
            throws SessionException {
        int number = from.count("number", 1);
        Take.Branch branch = branch(from);
        List<Change> changes = changes(from.list("changes"));
        List<Metrics> measured = measured(from.list("measured"));
        Message name = from.has("name") ? Message.verbatim(oneLine(from.text("name"))) : Take.name(number, branch);
        Take take = new Take(from.count("id", 1), name, from.count("colour", 0), from.flag("visible"),
                TitleJson.title(from.fields("title")), SettingsJson.settings(from.fields("settings")), branch, losses,
                measured, changes, SettingsJson.hyperparameters(from.fields("inForce")), from.count("rows", 0),
                from.whole("iteration", 0, Long.MAX_VALUE), from.number("seconds"), page(from),
                List.of(), from.has("rateChanges") ? rateChanges(from) : RateChange.of(changes));
        Origin origin = from.has("origin") && !checkpoints.isEmpty() && checkpoints.getFirst().iteration() == 0
                ? origin(from.fields("origin"), take, checkpoints, loads)
                : null;
        return new SavedTake(from.count("program", 0),
                new TakeState(take, number, SettingsJson.hyperparameters(from.fields("wanted")), origin,
                        loads));
    }

    private static Take.@Nullable Branch branch(Fields from) throws SessionException {
        if (!from.has("branch")) {
            return null;
        }
        Fields branch = from.fields("branch");
        return new Take.Branch(branch.count("take", 1), branch.whole("iteration", 0, Long.MAX_VALUE));
    }

    private static List<Change> changes(List<Fields> from) throws SessionException {
        List<Change> all = new ArrayList<>();
        for (Fields each : from) {
            all.add(new Change(each.whole("iteration", 0, Long.MAX_VALUE),
                    SettingsJson.hyperparameters(each.fields("before")),
                    SettingsJson.hyperparameters(each.fields("after"))));
        }
        return all;
    }

    private static List<Metrics> measured(List<Fields> from) throws SessionException {
        List<Metrics> all = new ArrayList<>();
        for (Fields each : from) {
            all.add(new Metrics(each.whole("iteration", 0, Long.MAX_VALUE), new Metrics.Scores(
                    each.number("trainLoss"), each.number("testLoss"), each.number("trainAccuracy"),
                    each.number("testAccuracy"))));
        }
        return all;
    }

    private static List<RateChange> rateChanges(Fields from) throws SessionException {
        List<RateChange> rates = new ArrayList<>();
        for (Fields each : from.list("rateChanges")) {
            rates.add(new RateChange(each.whole("iteration", 0, Long.MAX_VALUE), rate(each, "from"), rate(each, "to")));
        }
        return rates;
    }

    private static double rate(Fields from, String name) throws SessionException {
        double rate = from.number(name);
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw from.refused(name);
        }
        return rate;
    }

    private static Origin origin(Fields from, Take take, List<Checkpoint> checkpoints, List<Load> loads)
            throws SessionException {
        long iteration = from.whole("iteration", 1, take.losses().appended() + 1);
        long before = -1;
        for (Checkpoint each : checkpoints) {
            if (each.iteration() <= before || each.iteration() >= iteration) {
                throw from.refused("checkpoints");
            }
            before = each.iteration();
        }
        if (before % take.losses().stride() != 0 || before > take.losses().appended()) {
            throw from.refused("checkpoints");
        }
        return new Origin(iteration, checkpoints, take.changes(), rateChanges(from), take.losses().until(before),
                take.measured(),
                take.losses(), loads, from.has("engine") ? from.count("engine", 1) : FIRST_ENGINE,
                List.of());
    }

    /** Nobody can write another in the window, and sentences that have it stay sentences. */
    private static String oneLine(String name) {
        return name.replaceAll("\\s*\\R\\s*", " ");
    }
}
