package tapedeck.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.tape.Phase;

/** Breakpoints. */
final class ConditionJson {
    private ConditionJson() {}

    static void write(List<Breakpoint> breakpoints, ArrayNode to) {
        for (Breakpoint each : breakpoints) {
            ObjectNode object = to.addObject();
            object.put("id", each.id());
            object.put("enabled", each.enabled());
            write(each.condition(), object);
        }
    }

    static List<Breakpoint> breakpoints(List<Fields> from) throws SessionException {
        List<Breakpoint> all = new ArrayList<>();
        for (Fields each : from) {
            all.add(new Breakpoint(each.count("id", 0), condition(each), each.flag("enabled")));
        }
        return all;
    }

    private static void write(Condition condition, ObjectNode to) {
        switch (condition) {
            case Condition.OnFunction(int index, String name, Phase phase) ->
                to.put("when", "function").put("index", index).put("name", name).put("phase", phase.name());
            case Condition.OnTensor(long id, String name, Phase phase) ->
                to.put("when", "tensor").put("tensor", id).put("name", name).put("phase", phase.name());
            case Condition.AtLine(int line) -> to.put("when", "line").put("line", line);
            case Condition.OnPhase(Phase phase) -> to.put("when", "phase").put("phase", phase.name());
            case Condition.BeforeUpdate() -> to.put("when", "beforeUpdate");
            case Condition.Clipping() -> to.put("when", "clipping");
            case Condition.Gradient(String tensor, boolean above, double bound) -> {
                to.put("when", "gradient").put("tensor", tensor).put("above", above);
                Json.put(to, "bound", bound);
            }
            case Condition.NotFinite() -> to.put("when", "notFinite");
            case Condition.LossRises(double by) -> Json.put(to.put("when", "lossRises"), "by", by);
            case Condition.LossBelow(double bound) -> Json.put(to.put("when", "lossBelow"), "bound", bound);
            case Condition.IterationIs(long iteration) -> to.put("when", "iteration").put("iteration", iteration);
            case Condition.IterationOver(long iteration) ->
                to.put("when", "iterationOver").put("iteration", iteration);
            case Condition.EpochLossBelow(double bound) -> Json.put(to.put("when", "epochLossBelow"), "bound", bound);
            case Condition.EpochIs(int epoch) -> to.put("when", "epoch").put("epoch", epoch);
            case Condition.NoImprovement(int epochs) -> to.put("when", "noImprovement").put("epochs", epochs);
        }
    }

    private static Condition condition(Fields from) throws SessionException {
        return switch (from.text("when")) {
            case "function" ->
                new Condition.OnFunction(from.count("index", 0), from.text("name"), from.word("phase", Phase.class));
            case "tensor" -> new Condition.OnTensor(from.whole("tensor", Long.MIN_VALUE, Long.MAX_VALUE),
                    from.text("name"), from.word("phase", Phase.class));
            case "line" -> new Condition.AtLine(from.count("line", 1));
            case "phase" -> new Condition.OnPhase(from.word("phase", Phase.class));
            case "beforeUpdate" -> new Condition.BeforeUpdate();
            case "clipping" -> new Condition.Clipping();
            case "gradient" ->
                new Condition.Gradient(from.text("tensor"), from.flag("above"), from.number("bound"));
            case "notFinite" -> new Condition.NotFinite();
            case "lossRises" -> new Condition.LossRises(from.number("by"));
            case "lossBelow" -> new Condition.LossBelow(from.number("bound"));
            case "iteration" -> new Condition.IterationIs(from.whole("iteration", 1, Long.MAX_VALUE));
            case "iterationOver" -> new Condition.IterationOver(from.whole("iteration", 1, Long.MAX_VALUE));
            case "epochLossBelow" -> new Condition.EpochLossBelow(from.number("bound"));
            case "epoch" -> new Condition.EpochIs(from.count("epoch", 1));
            case "noImprovement" -> new Condition.NoImprovement(from.count("epochs", 1));
            default -> throw from.refused("when");
        };
    }
}
